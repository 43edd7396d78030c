/* What only the browser can be told. LANGUAGE and LOCALE are filled in by kerjasama/ui/frame.py. */
document.documentElement.lang = "LANGUAGE";
/* Streamlit writes numbers and dates of its tables in the browser's languages; a page speaks one language. */
Object.defineProperty(navigator, "languages", { get: () => ["LOCALE"], configurable: true });
document.getElementById("kk-print").onclick = () => window.print();
