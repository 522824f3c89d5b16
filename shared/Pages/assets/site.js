// The pages work without this file; it only adds: counters, an early warning about identity numbers, what a document
// holds, a draft in this tab, live countdowns, copying of texts, download of a receipt, one click sending one form.
"use strict";

const all = (selector) => document.querySelectorAll(selector);

// On a telephone the doors scroll sideways: the one that is open comes into sight.
const doors = document.querySelector(".doors");
const here = doors?.querySelector("[aria-current]");
if (here) doors.scrollLeft += here.getBoundingClientRect().left - doors.getBoundingClientRect().left - 16;

// After sending a form with errors, the person lands on the list of them.
(document.querySelector("[data-error-summary]") ?? document.querySelector("[data-attention]"))?.focus();

const below = (field, className) => {
  const line = document.createElement("p");
  line.className = className;
  line.hidden = true;
  field.after(line);
  return line;
};

// What changes at every key is seen at once and spoken when the person pauses.
const pauseMs = 1000;
const besideAndSpoken = (field, className) => {
  const spoken = below(field, "ds-sr-only");
  spoken.hidden = false;
  spoken.setAttribute("role", "status");
  const line = below(field, className);
  line.setAttribute("aria-hidden", "true");
  let waiting;
  const say = () => {
    const text = line.hidden ? "" : line.textContent;
    if (spoken.textContent !== text) spoken.textContent = text;
  };
  return [line, () => {
    clearTimeout(waiting);
    waiting = setTimeout(say, pauseMs);
  }];
};

for (const field of all("textarea[data-limit]")) {
  const limit = Number(field.dataset.limit);
  const [line, speak] = besideAndSpoken(field, "counter");
  const count = () => {
    // The server counts a line break as two characters, as the browser posts it.
    const left = limit - field.value.replace(/\n/g, "\r\n").length;
    line.hidden = left > limit / 10;
    line.textContent = left < 0 ? `${-left} ${field.dataset.over}` : `${left} ${field.dataset.left}`;
    line.classList.toggle("counter--over", left < 0);
    speak();
  };
  field.addEventListener("input", count);
  count();
}

// The rule of IdentityNumber on the server, which checks again: eleven digits with a date and two control digits, of
// which the first may leave 0 to 3 as in numbers issued from 2032, with blanks, dots, dashes or slashes between them.
const isIdentityNumber = (written) => {
  const digits = [...written.replace(/[^0-9]/g, "")].map(Number);
  const weigh = (weights) => weights.reduce((sum, weight, at) => sum + weight * digits[at], 0) % 11;
  const day = (digits[0] * 10 + digits[1]) % 40;
  const raised = digits[2] * 10 + digits[3];
  const month = raised - (raised > 80 ? 80 : raised > 65 ? 65 : raised > 40 ? 40 : 0);
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(2000, month, 0).getDate()
    && weigh([3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) <= 3
    && weigh([5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) === 0;
};
const looksLikeIdentityNumber = (text) => {
  const plain = text.normalize("NFKC").replace(/\p{Cf}/gu, "");
  const pieces = [...plain.matchAll(/[0-9]+/g)].map((piece) => piece.index);
  return pieces.some((at) => {
    const found = /^(?:[0-9][\s\p{Pd}./_,]{0,3}){10}[0-9](?![0-9])/u.exec(plain.slice(at));
    return found !== null && isIdentityNumber(found[0]);
  });
};

for (const field of all("textarea[data-watch]")) {
  const [line, speak] = besideAndSpoken(field, "ds-validation-message");
  line.dataset.color = "warning";
  const look = () => {
    const found = looksLikeIdentityNumber(field.value);
    line.hidden = !found;
    line.textContent = found ? field.dataset.watch : "";
    speak();
  };
  field.addEventListener("input", look);
  look();
}

// What a document holds as a rule is ticked when it is chosen, except where somebody has ticked for themselves.
for (const group of all("[data-filled]")) {
  const boxes = [...group.querySelectorAll("[type=checkbox]")];
  const own = new Set();
  const say = () => {
    const held = boxes.filter((box) => box.checked).map((box) => box.labels[0].textContent.trim());
    group.querySelector("[data-held]").textContent = held.join(", ");
  };
  for (const box of boxes) {
    box.addEventListener("change", () => {
      own.add(box);
      say();
    });
  }
  for (const choice of group.parentElement.querySelectorAll("[data-fills]")) {
    choice.addEventListener("change", () => {
      const held = choice.dataset.fills.split(" ");
      for (const box of boxes) if (!own.has(box)) box.checked = held.includes(box.value);
      // Nothing follows from «something else»: then it is asked.
      if (choice.dataset.fills === "") group.open = true;
      say();
    });
  }
  say();
}

// What somebody ticked to keep lies in this tab, under a name that the server gives that person alone. It goes with the
// receipt, with signing out, and when anybody else is signed in.
const drafts = (() => {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
})();
const draftName = document.body.dataset.drafts ? `draft.${document.body.dataset.drafts}` : null;
if (drafts) {
  const kept = Object.keys(drafts).filter((name) => name.startsWith("draft."));
  const isSent = document.querySelector("[data-sent]") !== null;
  for (const name of kept) if (name !== draftName || isSent) drafts.removeItem(name);
}
for (const offer of drafts && draftName ? all("[data-draft]") : []) {
  const tick = offer.querySelector("input");
  const isTicked = (field) => field.type === "checkbox" || field.type === "radio";
  const fields = [...tick.form.elements].filter((field) => field.name && field.type !== "hidden" && field !== tick);
  const keep = () => {
    const answers = fields.filter((field) => !isTicked(field) || field.checked)
      .map((field) => [field.name, field.value]);
    if (tick.checked) drafts.setItem(draftName, JSON.stringify(answers));
    else drafts.removeItem(draftName);
  };
  const kept = drafts.getItem(draftName);
  offer.hidden = false;
  tick.checked = kept !== null;
  if (kept !== null && "new" in tick.form.dataset) {
    const answers = JSON.parse(kept);
    for (const field of fields) {
      const own = answers.filter(([name]) => name === field.name).map(([, value]) => value);
      if (isTicked(field)) field.checked = own.includes(field.value);
      else if (own.length > 0) field.value = own[0];
      const part = field.closest("details");
      if (part && (isTicked(field) ? field.checked : field.value !== field.defaultValue)) part.open = true;
      field.dispatchEvent(new Event("input"));
    }
  }
  tick.form.addEventListener("input", keep);
  tick.form.addEventListener("change", keep);
  if (tick.checked) keep();
}

// Counted from the server's time, never from this machine's clock.
const opened = performance.now();
const spell = (element) => {
  const [day, hour, minute, left, over] = element.dataset.words.split("|");
  const now = Number(element.dataset.now) + performance.now() - opened;
  const gap = Number(element.dataset.due) - now;
  const minutes = Math.floor(Math.abs(gap) / 60000);
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor(minutes / 60) % 24;
  const parts = days > 0
    ? [days, day, ...(hours > 0 ? [hours, hour] : [])]
    : hours > 0 ? [hours, hour, minutes % 60, minute] : [minutes, minute];
  element.textContent = `${parts.join(" ")} ${gap > 0 ? left : over}`;
};
const countdowns = all("[data-due]");
if (countdowns.length > 0) setInterval(() => countdowns.forEach(spell), 30000);

// A page inside Teams may be refused the clipboard; selected text can still be copied there.
const copied = async (field) => {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.select();
    return document.execCommand("copy");
  }
};
for (const copy of all("[data-copy]")) {
  copy.hidden = false;
  copy.querySelector("button").addEventListener("click", async () => {
    const done = await copied(document.getElementById(copy.dataset.copy));
    copy.querySelector("[role=status]").textContent = done ? copy.dataset.said : "";
  });
}

for (const tools of all("[data-keep]")) {
  const text = document.getElementById(tools.dataset.keep);
  tools.hidden = false;
  tools.querySelector("[data-download]").addEventListener("click", () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text.value], { type: "text/plain;charset=utf-8" }));
    link.download = tools.dataset.file;
    link.click();
    URL.revokeObjectURL(link.href);
  });
}
for (const button of all("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

// On a page with several forms, what was typed in one of them comes along into the other language.
const isChanged = (field) => (field.type === "checkbox" || field.type === "radio"
  ? field.checked !== field.defaultChecked
  : field.tagName === "SELECT"
    ? [...field.options].some((option) => option.selected !== option.defaultSelected)
    : field.type !== "hidden" && "defaultValue" in field && field.value !== field.defaultValue);
for (const link of all("a[data-carries]:not([aria-current])")) {
  link.addEventListener("click", (event) => {
    const form = [...all("form[data-once]")].find(
      (one) => "typed" in one.dataset || [...one.elements].some(isChanged));
    if (!form) return;
    event.preventDefault();
    const to = new URL(form.action);
    to.searchParams.set("lang", link.lang);
    to.searchParams.set("igjen", "1");
    form.action = to;
    form.submit();
  });
}

// What a person's browser can do while they write and a flood's cannot: a number that makes the hash of the form's token
// begin with fourteen zeros. The form works without it.
const beginsWithZeros = (hash) => hash[0] === 0 && hash[1] < 4;
for (const field of all("input[data-work]")) {
  if (field.value || !globalThis.crypto?.subtle) continue;
  const text = new TextEncoder();
  (async () => {
    for (let number = 0; ; number++) {
      const hash = await crypto.subtle.digest("SHA-256", text.encode(`${field.dataset.work}:${number}`));
      if (beginsWithZeros(new Uint8Array(hash))) {
        field.value = String(number);
        return;
      }
      // Typing comes first.
      if (number % 500 === 499) await new Promise((done) => setTimeout(done, 20));
    }
  })();
}

// What is typed and not saved is not left without a question.
for (const form of all("form[data-guard]")) {
  let typed = false;
  form.addEventListener("input", () => (typed = true));
  form.addEventListener("submit", () => (typed = false));
  addEventListener("beforeunload", (event) => typed && event.preventDefault());
}

// A second click while the first is in progress sends nothing. Returning to the page frees the button, as do ten
// seconds: if the network failed, the person must be able to send again without retyping.
for (const form of all("form[data-once]")) {
  const button = form.querySelector("[type=submit]");
  const free = () => {
    delete form.dataset.sent;
    button.removeAttribute("aria-busy");
  };
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    button.setAttribute("aria-busy", "true");
    setTimeout(free, 10000);
  });
  addEventListener("pageshow", free);
}
