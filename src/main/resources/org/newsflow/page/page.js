// The flash strip keeps itself up to date. The page is whole without this.
(() => {
  const strip = document.querySelector("[data-flashes]");
  if (!strip || !window.EventSource) return;
  const element = (name, text, attributes = {}) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };
  const show = (flashes) => {
    strip.replaceChildren();
    if (flashes.length === 0) return;
    const box = element("div", "", { class: "wide" });
    box.append(element("h2", strip.dataset.label));
    const list = element("ul", "");
    for (const flash of flashes) {
      const line = element("li", "");
      line.append(element("time", flash.clock, { datetime: flash.at }), " ");
      line.append(element("a", flash.headline, { href: flash.href }));
      list.append(line);
    }
    box.append(list);
    strip.append(box);
  };
  let source;
  const open = () => {
    source = new EventSource(strip.dataset.flashes);
    source.onmessage = (event) => show(JSON.parse(event.data));
  };
  const follow = () => {
    if (document.hidden) {
      source?.close();
      source = undefined;
    } else if (!source) {
      open();
    }
  };
  document.addEventListener("visibilitychange", follow);
  window.addEventListener("load", () => setTimeout(follow, 1000));
})();
