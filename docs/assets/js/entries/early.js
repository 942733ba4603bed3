// Runs before anything is drawn: the page is one with scripts, and in the colours that were chosen on it before.
"use strict";
// All else is in modules: where none are loaded, the page is one without scripts.
if ("noModule" in HTMLScriptElement.prototype) document.documentElement.classList.replace("no-js", "js");
try {
  const scheme = localStorage.getItem("missing-delivery-help.scheme.v1");
  if (scheme === "dark" || scheme === "light") document.documentElement.dataset.scheme = scheme;
} catch {
  // Where nothing can be kept, the system's colours hold.
}
