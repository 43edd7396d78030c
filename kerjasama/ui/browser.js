/* What only the browser can be told. Capitals are filled in by kerjasama/ui/frame.py; the script runs again when
   they change, such as when another profile opens on the same page: PLACE. It then begins at its top. */
if (!location.hash) document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0);
document.documentElement.lang = "LANGUAGE";
/* Streamlit writes numbers and dates of its tables in the browser's languages; a page speaks one language. */
Object.defineProperty(navigator, "languages", { get: () => ["LOCALE"], configurable: true });
