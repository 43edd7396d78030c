/* Printing. The button and Ctrl+P first lay the page out as wide as a sheet, wait until the charts have followed, and
   print; printed in any other way (the browser's menu) the charts are fitted as they are. Either way `beforeprint`
   gives each chart a view box, so that kerjasama/ui/print.css can scale it to the sheet without drawing it again, and
   turns the colours of a dark page to their counterparts on white; `afterprint` puts everything back. */
{
  const root = document.documentElement;
  const undo = [];
  const set = (element, name, value) => {
    const before = element.getAttribute(name);
    if (before === value) return;
    undo.push(() => (before === null ? element.removeAttribute(name) : element.setAttribute(name, before)));
    element.setAttribute(name, value);
  };
  const frame = () => new Promise((done) => setTimeout(done, 50));

  /* Whether each chart has followed its box: it is drawn again some time after the box has changed. */
  const chartsFit = () =>
    [...document.querySelectorAll(".js-plotly-plot")].every((chart) => {
      const [box, drawn] = [chart.parentElement.clientWidth, chart.querySelector(".main-svg")?.getAttribute("width")];
      return !box || !drawn || Math.abs(box - drawn) < 2;
    });

  const atRest = async () => {
    let changed = performance.now();
    const watch = new MutationObserver(() => (changed = performance.now()));
    watch.observe(document.querySelector("[data-testid=stMain]"), { subtree: true, childList: true, attributes: true });
    const begun = changed;
    const isCalm = () => performance.now() - changed >= 300 && chartsFit();
    while (!isCalm() && performance.now() - begun < 5000) await frame();
    watch.disconnect();
  };

  /* A colour of the dark palette becomes the one that means the same on white (from kerjasama/charts/paper.py);
     any other what CSS's invert(1) hue-rotate(180deg) makes of it: light becomes dark, the hue stays. That filter itself
     would turn drawings into pictures of dots. */
  const twins = TWINS;
  const hex = (parts) => "#" + parts.map((part) => part.toString(16).padStart(2, "0")).join("").toUpperCase();
  const parts = (text) => [1, 3, 5].map((at) => parseInt(text.slice(at, at + 2), 16));
  const turnedParts = (color) => {
    if (twins[hex(color)]) return parts(twins[hex(color)]);
    const [x, y, z] = color.map((part) => 255 - part);
    const rows = [[-0.574, 1.43, 0.144], [0.426, 0.43, 0.144], [0.426, 1.43, -0.856]];
    return rows.map(([p, q, s]) => Math.round(Math.min(255, Math.max(0, p * x + q * y + s * z))));
  };
  const color = /#[0-9a-f]{6}\b|rgb(a?)\(\s*(\d+)[,\s]+(\d+)[,\s]+(\d+)/gi;
  const turned = (text) =>
    text.replace(color, (all, alpha, r, g, b) =>
      r === undefined ? hex(turnedParts(parts(all))) : `rgb${alpha}(${turnedParts([+r, +g, +b]).join(", ")}`);
  /* Ink on a bar, as `theme.text_on` chooses it. */
  const inkOn = (bar) => {
    const light = (bar.match(/[\d.]+/g) ?? [255, 255, 255]).slice(0, 3).map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2] > 0.19 ? "#0B141A" : "#FFFFFF";
  };
  const isDark = () => {
    const parts = getComputedStyle(document.querySelector("[data-testid=stApp]")).backgroundColor.match(/[\d.]+/g);
    return parts !== null && parts.slice(0, 3).reduce((sum, part) => sum + Number(part), 0) < 384;
  };

  const turnLight = () => {
    const before = new Map([...document.querySelectorAll(".js-plotly-plot .bartext")].map((text) => [text, text.getAttribute("style")]));
    for (const element of document.querySelectorAll("[data-testid=stMain] :is([style], [fill], [stroke])")) {
      for (const name of ["style", "fill", "stroke"]) {
        const value = element.getAttribute(name);
        if (value) set(element, name, turned(value));
      }
    }
    for (const text of document.querySelectorAll(".js-plotly-plot .bartext")) {
      let bar = text.parentElement.querySelector("path");
      const pattern = bar && getComputedStyle(bar).fill.match(/url\("?#([^")]+)/);
      if (pattern) bar = document.getElementById(pattern[1])?.querySelector("rect, path");
      if (bar && /rgb\((11, 20, 26|255, 255, 255)\)|#0b141a|#fff(fff)?/i.test(before.get(text) ?? "")) {
        text.style.fill = inkOn(getComputedStyle(bar).fill);
      }
    }
    for (const image of document.querySelectorAll(".js-plotly-plot image")) {
      set(image, "style", `${image.getAttribute("style") ?? ""}; filter: invert(1) hue-rotate(180deg)`);
    }
  };
  /* Greys are too few for the states: bars and their legend take white lines on their colour. Lines and no pattern of
     SVG: each filled shape would weigh as much as a photograph in the file that is printed. */
  const marks = MARKS;
  const steps = (end, step, begin = step / 2) =>
    Array.from({ length: Math.max(0, Math.ceil((end - begin) / step)) }, (_none, at) => begin + at * step);
  const across = ({ x, y, width, height }) => steps(height, 5).map((at) => `M${x},${y + at}h${width}`);
  const down = ({ x, y, width, height }) => steps(width, 7).map((at) => `M${x + at},${y}v${height}`);
  const aslant = ({ x, y, width, height }) => steps(width, 7, -height).map((at) => {
    const [from, to] = [Math.max(at, 0), Math.min(at + height, width)];
    return `M${x + from},${y + from - at}L${x + to},${y + to - at}`;
  });
  const shapes = {
    "\\": [aslant], "~": [across, "1.5 3"], ":": [down, "2 2"], "=": [across, "6 3"],
    "+": [(box) => [...across(box), ...down(box)]],
  };
  const markBars = () => {
    for (const bar of document.querySelectorAll(".js-plotly-plot :is(.barlayer, .legend) path")) {
      const fill = getComputedStyle(bar).fill.match(/^rgb\((\d+), (\d+), (\d+)\)$/);
      const ground = fill && hex(fill.slice(1).map(Number));
      if (!marks[ground]) continue;
      const [draw, dashes] = shapes[marks[ground]];
      const lines = document.createElementNS("http://www.w3.org/2000/svg", "path");
      lines.setAttribute("class", "kk-mark");
      lines.setAttribute("d", draw(bar.getBBox()).join(""));
      lines.setAttribute("transform", bar.getAttribute("transform") ?? "");
      lines.setAttribute("style", `stroke: #FFFFFF; stroke-width: 1px; fill: none; stroke-dasharray: ${dashes ?? "none"}`);
      bar.after(lines);
      undo.push(() => lines.remove());
      const text = bar.parentElement.querySelector(".bartext");
      if (text) set(text, "style", `${text.getAttribute("style")}; paint-order: stroke; stroke: ${ground}; stroke-width: 4px`);
    }
  };

  window.onbeforeprint = () => {
    if (undo.length) return;
    const dark = isDark();
    for (const svg of document.querySelectorAll(".js-plotly-plot .main-svg")) {
      const [width, height] = [svg.getAttribute("width"), svg.getAttribute("height")];
      if (!(width > 0 && height > 0)) continue;
      set(svg, "viewBox", `0 0 ${width} ${height}`);
      svg.parentElement.style.setProperty("--kk-ratio", width / height);
    }
    if (dark) turnLight();
    markBars();
  };

  window.onafterprint = () => {
    while (undo.length) undo.pop()();
    root.classList.remove("kk-to-paper");
  };

  const print = async () => {
    root.classList.add("kk-to-paper");
    await atRest();
    window.print();
  };
  document.onkeydown = (event) => {
    if (event.key.toLowerCase() !== "p" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    event.preventDefault();
    print();
  };
  document.getElementById("kk-print").onclick = print;
}
