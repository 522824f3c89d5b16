// Shows the cards that the local Teams holds with Microsoft's own library, in colours like those of Teams: light, dark,
// and the highest contrast. Whatever a button links to in Teams opens here; what acts needs an Agents Playground.
"use strict";

(() => {
  const { AdaptiveCard, HostConfig, Strings } = window.AdaptiveCards;
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const contrast = matchMedia("(prefers-contrast: more)");

  const palettes = {
    default: { text: "#242424", subtle: "#616161", attention: "#b10e1c", warning: "#835c00", line: "#d1d1d1" },
    dark: { text: "#ffffff", subtle: "#adadad", attention: "#ff8f99", warning: "#ffaa44", line: "#666666" },
    contrast: { text: "#ffffff", subtle: "#ffffff", attention: "#ffff01", warning: "#ffff01", line: "#ffffff" },
  };

  const themeOf = () => {
    if ("contrast" in root.dataset || contrast.matches) return "contrast";
    const scheme = root.dataset.colorScheme;
    return scheme === "dark" || (scheme !== "light" && dark.matches) ? "dark" : "default";
  };

  const configOf = ({ text, subtle, attention, warning, line }) => {
    const colour = (plain, quiet = plain) => ({ default: plain, subtle: quiet });
    const foregroundColors = {
      default: colour(text, subtle),
      accent: colour(text, subtle),
      attention: colour(attention),
      warning: colour(warning),
    };
    return new HostConfig({
      fontFamily: "inherit",
      fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
      fontWeights: { lighter: 300, default: 400, bolder: 600 },
      spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
      separator: { lineThickness: 1, lineColor: line },
      containerStyles: { default: { backgroundColor: "transparent", foregroundColors } },
      textBlock: { headingLevel: 3 },
      factSet: { title: { weight: "bolder", wrap: false, maxWidth: 150 }, value: { wrap: true }, spacing: 12 },
      actions: { maxActions: 6, buttonSpacing: 8, actionsOrientation: "horizontal", actionAlignment: "left" },
    });
  };

  // In Teams a link names a place in the tab; here the desk is at hand.
  const open = ({ url }) => {
    if (!url) return;
    const context = new URL(url).searchParams.get("context");
    location.assign(`/saker${context ? `/${JSON.parse(context).subEntityId}` : ""}`);
  };

  const more = { nb: "Flere valg", nn: "Fleire val", en: "More options" };
  Strings.defaults.overflowButtonTooltip = () => more[root.lang];

  // Nothing in our cards is Markdown, and without an answer the library complains.
  const plain = document.createElement("p");
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    plain.textContent = text;
    result.outputHtml = plain.innerHTML;
    result.didProcess = true;
  };

  const show = () => {
    const theme = themeOf();
    for (const place of document.querySelectorAll("[data-card]")) {
      const card = new AdaptiveCard();
      card.hostConfig = configOf(palettes[theme]);
      card.onExecuteAction = open;
      card.parse(JSON.parse(place.dataset.card));
      place.replaceChildren(card.render());
    }
    root.dataset.teams = theme;
  };

  show();
  dark.addEventListener("change", show);
  contrast.addEventListener("change", show);
  new MutationObserver(show).observe(root, { attributeFilter: ["data-color-scheme", "data-contrast"] });
})();
