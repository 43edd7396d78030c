/* Leads through the slides, in the browser alone: once this has run, nothing is asked of the server until the reader
   leaves. PAYLOAD is filled in by kerjasama/rakor/present/screen.py. (A less-than sign needs a space behind it here:
   Streamlit's cleaning takes it for markup otherwise.) */
(() => {
  const given = PAYLOAD;
  const words = given.words;
  const here = () => {
    const query = new URLSearchParams(location.search);
    query.delete("slide");
    return `${location.pathname}?${query}`;
  };
  /* What is being shown does not change under the presenter's hands, whatever the server learns meanwhile. */
  if (window.kkShow) {
    if (window.kkShow.where === here()) return;
    window.kkShow.close();
  }
  const kept = (name, value) => {
    try {
      if (value === undefined) return sessionStorage.getItem(name);
      sessionStorage.setItem(name, value);
    } catch { /* a browser that keeps nothing */ }
    return null;
  };

  const root = document.createElement("div");
  root.className = "kk-show";
  root.id = "kk-show";
  root.tabIndex = -1;
  root.lang = given.language;
  root.setAttribute("role", "region");
  root.setAttribute("aria-label", given.title);
  root.dataset.mode = kept("kk-show-mode") || given.mode;
  root.innerHTML = given.html;
  const style = document.createElement("style");
  style.textContent = given.css;
  const find = (selector) => root.querySelector(selector);
  const all = (selector, inside = root) => [...inside.querySelectorAll(selector)];
  const cells = all(".s-cell");
  const slides = given.slides;
  const last = cells.length - 1;
  let current = -1;
  let digits = "";
  let digitsTimer = 0;
  let popup = window.kkPresenter && !window.kkPresenter.closed ? window.kkPresenter : null;
  const layers = { help: find(".s-help"), notice: find(".s-notice"), black: find(".s-black"), presenter: find(".s-presenter") };
  cells.forEach((cell, number) => { cell.dataset.number = number + 1; });

  /* Fitting: smaller steps first, then fewer rows; never below what the last row reads. */
  const fits = (slide) => {
    const body = slide.querySelector(".s-body");
    const statement = slide.querySelector(".s-statement");
    const top = slide.querySelector(".s-top");
    const whole = (part) => part.scrollHeight <= part.clientHeight + 1 && part.scrollWidth <= part.clientWidth + 1;
    return whole(body) && whole(slide)
      && (!body.firstElementChild || body.clientHeight > 0)
      && statement.offsetTop >= top.offsetTop + top.offsetHeight - 1
      && all(".s-figures, .s-table, .s-value", slide).every((part) => part.scrollWidth <= part.clientWidth + 1);
  };
  /* How large the smallest word of the picture is, as a share of the height; 1.9 hundredths are enough. */
  const reads = (slide) => all(".s-picture > div", slide).reduce((least, layer) => {
    const sheet = layer.querySelector("svg")?.viewBox.baseVal;
    if (!sheet || !layer.clientWidth) return least;
    const scale = Math.min(layer.clientWidth / sheet.width, layer.clientHeight / sheet.height);
    return Math.min(least, scale * Number(layer.dataset.least) / slide.clientHeight);
  }, 0.019);
  /* Two lines of filters at most: what is not narrowed goes first, then thresholds, then kinds and years. The first
     slide tells all of them whenever one that was chosen had to go. */
  const footing = (slide) => {
    const filters = slide.querySelector(".s-filters");
    const pieces = all("[data-drop]", filters);
    const more = filters.querySelector(".s-more");
    const high = 2.4 * parseFloat(getComputedStyle(filters).lineHeight);
    pieces.concat(more).forEach((piece) => { piece.hidden = piece === more; });
    for (let drop = 3; drop > 0 && filters.offsetHeight > high; drop -= 1) {
      pieces.forEach((piece) => { piece.hidden = piece.hidden || Number(piece.dataset.drop) === drop; });
      more.hidden = !pieces.some((piece) => piece.hidden && piece.dataset.drop !== "3");
    }
    return !more.hidden;
  };
  const fit = (slide) => {
    const table = slide.querySelector(".s-table");
    const rows = table ? all("tbody tr", table) : [];
    rows.forEach((row) => { row.hidden = false; });
    const tries = [0, 1, 2, 3, 4].map((level) => {
      slide.dataset.level = level;
      return fits(slide) ? reads(slide) : 0;
    });
    const best = Math.max(...tries);
    slide.dataset.level = best ? tries.indexOf(best) : 4;
    let shown = rows.length;
    while (shown > 1 && !fits(slide)) rows[--shown].hidden = true;
    if (!table) return;
    all(".s-shown", table).forEach((part) => { part.textContent = shown; });
    all(".s-if-cut", table).forEach((part) => { part.hidden = shown === rows.length; });
  };
  const fitAll = () => {
    const slide = (cell) => cell.querySelector(".s-slide");
    const told = cells.map((cell) => footing(slide(cell)));
    all(".s-whole").forEach((part) => { part.hidden = !told.includes(true); });
    const first = cells[Math.max(current, 0)];
    if (first) fit(slide(first));
    cells.forEach((cell) => { if (cell !== first) fit(slide(cell)); });
    const columns = Math.ceil(Math.sqrt(cells.length));
    const lines = Math.ceil(cells.length / columns);
    const unit = Math.min(innerHeight / 100, innerWidth * 0.0075);
    const shrink = Math.min(
      (innerWidth - unit * (4 + 1.6 * (columns - 1))) / columns / innerWidth,
      (innerHeight - unit * (9 + 1.6 * (lines - 1))) / lines / innerHeight,
    );
    root.style.setProperty("--columns", columns);
    root.style.setProperty("--shrink", Math.max(shrink, 0.05).toFixed(4));
  };

  const say = (text, lasting = 4000) => {
    const toast = find(".s-toast");
    toast.textContent = text;
    toast.hidden = !text;
    clearTimeout(say.timer);
    if (text) say.timer = setTimeout(() => { toast.hidden = true; }, lasting);
  };
  const isOpen = (name) => !layers[name].hidden;
  const toggle = (name, wanted = layers[name].hidden) => {
    layers[name].hidden = !wanted;
    if (wanted && name === "notice") layers[name].querySelector("button").focus();
  };
  const inOverview = () => root.classList.contains("s-overview");
  const overview = (wanted) => {
    root.classList.toggle("s-overview", wanted);
    all(".s-slide").forEach((slide) => { slide.inert = wanted; });
    mark();
  };
  const mark = () => {
    cells.forEach((cell, number) => {
      cell.classList.toggle("s-on", number === current);
      cell.setAttribute("aria-hidden", inOverview() || number === current ? "false" : "true");
    });
  };
  const show = (number, quiet = false) => {
    const wanted = Math.max(0, Math.min(last, number));
    if (wanted === current) return;
    current = wanted;
    mark();
    find(".s-count").textContent = `${current + 1} / ${cells.length}`;
    const slide = slides[current];
    if (!quiet) find(".s-live").textContent = `${words.place.replace("{n}", current + 1).replace("{all}", cells.length)}. ${slide.title}. ${slide.spoken}`;
    if (location.pathname === path) {
      const address = new URL(location.href);
      address.searchParams.set("slide", slide.key);
      history.replaceState(history.state, "", address.href.replaceAll("%2C", ","));
    }
    presenter();
  };

  /* The timer counts on while other pages are open, and over a reload. */
  const timer = JSON.parse(kept("kk-show-timer") || "null") || { gone: 0, since: 0 };
  const elapsed = () => timer.gone + (timer.since ? Date.now() - timer.since : 0);
  const minutes = (time) => {
    const seconds = Math.floor(time / 1000);
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  };
  const timerWords = () => {
    const goal = given.minutes ? ` / ${given.minutes}:00` : "";
    const over = elapsed() - given.minutes * 60000;
    return minutes(elapsed()) + goal + (given.minutes && over > 0 ? ` ${words.over}` : "");
  };
  const tick = () => {
    const place = find(".s-timer");
    place.hidden = !elapsed() && !timer.since;
    const wasTimed = root.classList.contains("s-timed");
    root.classList.toggle("s-timed", !place.hidden);
    if (wasTimed === place.hidden) fitAll(); /* the clock takes room from the filters */
    place.textContent = timerWords();
    place.classList.toggle("s-running", Boolean(timer.since));
    place.classList.toggle("s-over", Boolean(given.minutes) && elapsed() > given.minutes * 60000);
    clocks();
  };
  const startOrPause = () => {
    if (timer.since) { timer.gone = elapsed(); timer.since = 0; } else { timer.since = Date.now(); }
    kept("kk-show-timer", JSON.stringify(timer));
    tick();
  };

  /* The presenter's view: over the slide, or in a window of its own that this page writes and feeds. */
  const presenterPlaces = () => {
    const places = isOpen("presenter") ? [layers.presenter] : [];
    if (popup && !popup.closed) places.push(popup.document.querySelector(".s-presenter"));
    return places.filter(Boolean);
  };
  const clocks = () => {
    const time = new Date().toLocaleTimeString(given.locale, { hour: "2-digit", minute: "2-digit" });
    presenterPlaces().forEach((place) => { place.querySelector(".s-clock").textContent = `${time} · ${timerWords()} · ${current + 1}/${cells.length}`; });
  };
  const presenter = () => {
    const now = slides[current];
    const next = slides[current + 1];
    presenterPlaces().forEach((place) => {
      place.querySelector(".s-now").textContent = `${now.title}: ${now.spoken}`;
      place.querySelector(".s-notes").textContent = now.notes || words.noNotes;
      place.querySelector(".s-small").textContent = [now.caution, now.definition, now.measured, given.version].filter(Boolean).join(" ");
      place.querySelector(".s-next").textContent = next ? `${next.title}: ${next.spoken}` : words.noNext;
    });
    clocks();
  };
  const togglePresenter = () => {
    if (popup && !popup.closed) { popup.close(); popup = window.kkPresenter = null; return; }
    if (!isOpen("presenter") && window.screen && window.screen.isExtended && secondWindow()) return;
    toggle("presenter");
    presenter();
  };
  const secondWindow = () => {
    let opened = null;
    try { opened = window.open("", "kk-presenter", "popup,width=1000,height=640"); } catch { opened = null; }
    if (!opened) { say(words.noWindow); return false; }
    popup = window.kkPresenter = opened;
    const fonts = [...document.styleSheets].flatMap((sheet) => {
      try { return [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule).map((rule) => rule.cssText); } catch { return []; }
    });
    const page = opened.document;
    page.title = `${given.title} · ${words.presenter}`;
    page.head.replaceChildren();
    page.body.replaceChildren();
    const look = page.createElement("style");
    look.textContent = fonts.join("\n") + given.css + ".kk-show .s-presenter{inset:0;max-height:none;border:0;border-radius:0;font-size:3vh}.kk-show{--u:1.25vh}";
    page.head.append(look);
    const frame = page.createElement("div");
    frame.className = "kk-show";
    frame.dataset.mode = root.dataset.mode;
    const panel = page.importNode(layers.presenter, true);
    panel.hidden = false;
    panel.querySelector("[data-do=window]").remove();
    frame.append(panel);
    page.body.append(frame);
    opened.onkeydown = pressed;
    toggle("presenter", false);
    presenter();
    return true;
  };

  const full = async (wanted = !document.fullscreenElement) => {
    try {
      if (wanted) await document.documentElement.requestFullscreen();
      else if (document.fullscreenElement) await document.exitFullscreen();
    } catch { if (wanted && current >= 0 && navigator.userActivation?.isActive) say(words.noFull); }
  };
  /* Away from the slides: by a link that the page below holds. Without a server there is nowhere to go. */
  const go = async (name) => {
    const link = document.querySelector(`.st-key-way-${name} a`);
    try {
      const answer = await fetch("./_stcore/health", { cache: "no-store", signal: AbortSignal.timeout(3000) });
      if (!answer.ok || !link) throw new Error(name);
    } catch {
      say(words.offline, 6000);
      return;
    }
    link.click();
  };
  const leave = () => {
    if (document.fullscreenElement) { full(false); return; }
    if (popup && !popup.closed) popup.close();
    go("out");
  };

  const actions = {
    next: () => show(current + 1),
    previous: () => show(current - 1),
    first: () => show(0),
    last: () => show(last),
    full: () => full(),
    overview: () => overview(!inOverview()),
    presenter: togglePresenter,
    window: secondWindow,
    timer: startOrPause,
    black: () => toggle("black"),
    rows: () => (slides[current].way ? go(slides[current].key) : say(words.noRows)),
    mode: () => {
      root.dataset.mode = root.dataset.mode === "dark" ? "light" : "dark";
      kept("kk-show-mode", root.dataset.mode);
      if (popup && !popup.closed) popup.document.querySelector(".kk-show").dataset.mode = root.dataset.mode;
    },
    help: () => toggle("help"),
    start: () => toggle("notice", false),
    leave,
  };
  const keys = {
    ArrowRight: "next", ArrowDown: "next", PageDown: "next", " ": "next", Enter: "next",
    ArrowLeft: "previous", ArrowUp: "previous", PageUp: "previous", Backspace: "previous",
    Home: "first", End: "last", f: "full", o: "overview", p: "presenter", w: "window", t: "timer", b: "black", ".": "black",
    r: "rows", d: "mode", "?": "help", h: "help", Escape: "leave",
  };
  const pressed = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(Tab|Shift|F\d+)$/.test(event.key)) return;
    event.stopImmediatePropagation(); /* the dashboard's own keys sleep meanwhile */
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (button && (key === "Enter" || key === " ")) return;
    const action = keys[key];
    if (!action && !/^\d$/.test(key)) return;
    event.preventDefault();
    if (event.repeat && !/^(next|previous)$/.test(action || "")) return;
    if (isOpen("black")) { toggle("black", false); return; }
    if (isOpen("notice")) { toggle("notice", false); root.focus(); return; }
    if (isOpen("help")) { toggle("help", false); root.focus(); if (action === "leave" || action === "help") return; }
    if (/^\d$/.test(key)) {
      digits = (digits + key).slice(-3);
      say(`${words.slide} ${digits} · Enter`, 3000);
      clearTimeout(digitsTimer);
      digitsTimer = setTimeout(() => { digits = ""; }, 3000);
      return;
    }
    if (digits) {
      const wanted = Number(digits);
      digits = "";
      say("");
      if (key === "Enter") { overview(false); show(wanted - 1); return; }
    }
    if (inOverview()) {
      const columns = Number(root.style.getPropertyValue("--columns")) || 1;
      if (key === "ArrowDown") { if (current + columns <= last) show(current + columns); return; }
      if (key === "ArrowUp") { if (current - columns >= 0) show(current - columns); return; }
      if (key === "Enter" || key === " " || action === "leave") { overview(false); return; }
    }
    if (action === "leave" && isOpen("presenter")) { toggle("presenter", false); return; }
    actions[action]();
  };
  const clicked = (event) => {
    if (!(event.target instanceof Element)) return;
    const button = event.target.closest("[data-do]");
    if (button) {
      if (isOpen("help")) toggle("help", false);
      actions[button.dataset.do]();
      if (!isOpen("notice")) root.focus({ preventScroll: true });
      return;
    }
    if (isOpen("black")) { toggle("black", false); return; }
    if (isOpen("help") && !event.target.closest(".s-panel")) { toggle("help", false); return; }
    if (inOverview()) {
      const cell = event.target.closest(".s-cell");
      if (cell) { show(cells.indexOf(cell)); overview(false); }
      return;
    }
    if (event.target.closest(".s-panel, .s-bar") || !getSelection().isCollapsed) return;
    if (event.clientX > innerWidth * 0.85) actions.next();
    if (event.clientX < innerWidth * 0.15) actions.previous();
  };
  let touch = null;
  const touched = (event) => { touch = event.changedTouches[0]; };
  const released = (event) => {
    const end = event.changedTouches[0];
    if (!touch || inOverview() || Math.abs(end.clientX - touch.clientX) < 60) return;
    if (Math.abs(end.clientX - touch.clientX) < 1.5 * Math.abs(end.clientY - touch.clientY)) return;
    if (end.clientX < touch.clientX) actions.next(); else actions.previous();
  };
  let idle = 0;
  const moved = () => {
    root.classList.remove("s-idle");
    clearTimeout(idle);
    idle = setTimeout(() => root.classList.add("s-idle"), 4000);
  };
  let resizing = 0;
  const resized = () => { clearTimeout(resizing); resizing = setTimeout(fitAll, 120); };
  const toPaper = () => { root.classList.add("s-paper"); all(".s-slide").forEach(fit); };
  const fromPaper = () => { root.classList.remove("s-paper"); fitAll(); };

  /* Everything else on the page sleeps: no focus, no clicks, nothing read aloud. */
  const asleep = new Set();
  const hush = () => {
    [...document.body.children].forEach((part) => {
      if (part === root || part.inert || part.tagName === "SCRIPT") return;
      part.inert = true;
      asleep.add(part);
    });
  };
  const watcher = new MutationObserver(hush);
  /* A dialog of the dashboard (the server is gone) would put the slides to sleep instead. */
  const awake = new MutationObserver(() => {
    if (root.inert) root.inert = false;
    if (root.hasAttribute("aria-hidden")) root.removeAttribute("aria-hidden");
  });
  const path = location.pathname;
  const stillHere = () => { if (location.pathname !== path) close(); };
  const onWindow = [
    ["keydown", pressed, true], ["resize", resized], ["popstate", stillHere], ["beforeprint", toPaper], ["afterprint", fromPaper],
  ];
  /* Browsers look up the tab's icon again whenever the address changes: hold it here, so that nothing is asked. */
  const icon = document.querySelector("link[rel~=icon]");
  const iconPlace = icon?.href;
  const holdIcon = async () => {
    try {
      const picture = await (await fetch(iconPlace)).blob();
      const reader = new FileReader();
      reader.onload = () => { if (window.kkShow) icon.href = reader.result; };
      reader.readAsDataURL(picture);
    } catch { /* then the tab goes without */ }
  };
  const close = () => {
    if (icon) icon.href = iconPlace;
    onWindow.forEach(([name, action, early]) => window.removeEventListener(name, action, early));
    clearInterval(beat);
    clearInterval(watch);
    watcher.disconnect();
    awake.disconnect();
    asleep.forEach((part) => { part.inert = false; });
    root.remove();
    style.remove();
    window.kkShow = null;
  };
  onWindow.forEach(([name, action, early]) => window.addEventListener(name, action, early));
  root.addEventListener("click", clicked);
  root.addEventListener("touchstart", touched, { passive: true });
  root.addEventListener("touchend", released, { passive: true });
  root.addEventListener("mousemove", moved);
  const beat = setInterval(tick, 1000);
  const watch = setInterval(stillHere, 100);
  document.body.append(root, style); /* behind the page's own styles, so that its paper size is the last word */
  window.kkShow = { close, where: here() };
  if (icon && !iconPlace.startsWith("data:")) holdIcon();
  hush();
  watcher.observe(document.body, { childList: true });
  awake.observe(root, { attributes: true, attributeFilter: ["inert", "aria-hidden"] });
  const asked = new URLSearchParams(location.search).get("slide");
  const start = slides.findIndex((slide) => slide.key === asked);
  show(Math.max(start, 0));
  fitAll();
  document.fonts.ready.then(fitAll);
  tick();
  if (asked && start < 0) say(words.unknown.replace("{slide}", asked), 6000);
  if (given.notice) toggle("notice", true); else root.focus({ preventScroll: true });
  if (navigator.userActivation?.isActive) full(true);
})();
