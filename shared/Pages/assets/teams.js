// Only inside Teams. The tab signs in with the token that Teams has and goes on to the case or the list; every page
// follows the colours of Teams, and opens in the browser what Teams may not show.
"use strict";

(() => {
  const own = document.currentScript.dataset;
  const root = document.documentElement;
  const tab = document.querySelector("main[data-tab]");

  // Where a browser keeps nothing for a frame, the page is light for a moment.
  const keep = (name, value) => {
    try {
      sessionStorage.setItem(name, value);
    } catch {
      // As above.
    }
  };
  const kept = (name) => {
    try {
      return sessionStorage.getItem(name);
    } catch {
      return null;
    }
  };

  // On a telephone Teams shows a page as one of its own, in no frame: there the tab has said that Teams is around it.
  const isFramed = window.top !== window;
  const isMarked = kept("teams.inside") !== null;
  if (!tab && !isFramed && !isMarked) return;
  if (isMarked && location.pathname === "/sign-in") {
    location.replace(own.tab + location.search);
    return;
  }
  // Teams would sign in again at once.
  if (isMarked) document.querySelector("form[action='/session/end'] button")?.remove();

  const follow = (theme) => {
    root.dataset.colorScheme = theme === "default" ? "light" : "dark";
    root.toggleAttribute("data-contrast", theme === "contrast");
    keep("teams.theme", theme);
  };
  const theme = kept("teams.theme");
  if (theme) follow(theme);

  const pages = own.pages.split(" ");
  const isShown = (path) => pages.some((page) => path === page || path.startsWith(`${page}/`));
  for (const link of document.querySelectorAll("a[href]")) {
    if (link.target || link.hasAttribute("download") || isShown(new URL(link.href).pathname)) continue;
    link.target = "_blank";
    link.rel = "noopener";
  }

  // Microsoft's library asks its makers for a list that it has with it. No page of ours asks anybody else.
  const load = (address) => new Promise((done, failed) => {
    const fetching = window.fetch;
    window.fetch = () => Promise.reject(new TypeError("not from here"));
    const script = document.createElement("script");
    script.src = address;
    script.addEventListener("load", () => {
      window.fetch = fetching;
      done(window.microsoftTeams);
    });
    script.addEventListener("error", failed);
    document.head.append(script);
  });

  const patienceMs = 10000;
  const soon = (work) => Promise.race([
    work, new Promise((_, failed) => setTimeout(() => failed(new Error("no answer")), patienceMs)),
  ]);

  const signedIn = Symbol("signed in");
  const blocked = Symbol("blocked");

  // The cookie that answers may be one that the browser does not keep inside another site: so it is asked for.
  const signIn = async (teams) => {
    const token = await soon(teams.authentication.getAuthToken());
    const answer = await fetch("/session", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ token }),
    });
    if (!answer.ok) return (await answer.json()).detail;
    return (await fetch("/api/cases?pageSize=1")).status === 401 ? blocked : signedIn;
  };
  const openTab = async (teams, context) => {
    const link = tab.querySelector("a");
    // Anybody can write such a link: it leads to a case, one of its pages or a form on it, and nowhere else.
    const place = context.page?.subPageId ?? "";
    if (/^[\w-]+(\/[\w-]+)?(#[\w-]+)?$/.test(place) && !tab.dataset.tab) link.href = `/saker/${place}`;
    const ended = await signIn(teams);
    if (ended === signedIn) location.replace(link.href);
    else throw ended;
  };

  // A form that came back because its session had ended: the person presses Send again, and need not sign in first.
  const renew = async (step, teams) => {
    if (await signIn(teams) === signedIn) step.hidden = true;
  };

  (async () => {
    const step = document.querySelector("[data-signed-out]");
    const said = tab?.querySelector("[data-waiting]");
    if (said) said.textContent = said.dataset.waiting;
    try {
      const teams = await load(own.library);
      await soon(teams.app.initialize());
      keep("teams.inside", "yes");
      teams.app.registerOnThemeChangeHandler(follow);
      const context = await soon(teams.app.getContext());
      follow(context.app.theme);
      if (tab) await openTab(teams, context);
      if (step) await renew(step, teams);
    } catch (refused) {
      if (said) said.textContent = typeof refused === "string" ? refused : said.dataset.failed;
    }
  })();
})();
