// The pages work without this file; it only adds: counters, an early warning about identity numbers, live countdowns,
// copying of texts, download of a receipt, and one click sending one form.
"use strict";

const all = (selector) => document.querySelectorAll(selector);

// After sending a form with errors, the person lands on the list of them.
(document.querySelector("[data-error-summary]") ?? document.querySelector("[data-attention]"))?.focus();

const below = (field, className) => {
  const line = document.createElement("p");
  line.className = className;
  line.hidden = true;
  field.after(line);
  return line;
};

for (const field of all("textarea[data-limit]")) {
  const limit = Number(field.dataset.limit);
  const line = below(field, "counter");
  line.setAttribute("role", "status");
  const count = () => {
    // The server counts a line break as two characters, as the browser posts it.
    const left = limit - field.value.replace(/\n/g, "\r\n").length;
    line.hidden = left > limit / 10;
    line.textContent = left < 0 ? `${-left} ${field.dataset.over}` : `${left} ${field.dataset.left}`;
    line.classList.toggle("counter--over", left < 0);
  };
  field.addEventListener("input", count);
  count();
}

// Eleven digits with two valid control digits, with or without a space, dot or hyphen inside. The remainder of the
// first may be 0 to 3, as in numbers issued from 2032. The server checks again.
const looksLikeIdentityNumber = (text) => {
  const weigh = (digits, weights) => weights.reduce((sum, weight, at) => sum + weight * digits[at], 0) % 11;
  const candidates = text.match(/(?<!\d)\d{2}[. ]?\d{2}[. ]?\d{2}[ .-]?\d{5}(?!\d)/g) ?? [];
  return candidates.some((candidate) => {
    const digits = [...candidate.replace(/\D/g, "")].map(Number);
    const day = (digits[0] * 10 + digits[1]) % 40;
    const month = (digits[2] * 10 + digits[3]) % 20;
    return day >= 1 && day <= 31 && month >= 1 && month <= 12
      && weigh(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) <= 3
      && weigh(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) === 0;
  });
};

for (const field of all("textarea[data-watch]")) {
  const line = below(field, "ds-validation-message");
  line.dataset.color = "warning";
  line.setAttribute("role", "status");
  const look = () => {
    const found = looksLikeIdentityNumber(field.value);
    line.hidden = !found;
    line.textContent = found ? field.dataset.watch : "";
  };
  field.addEventListener("input", look);
  look();
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
  tools.querySelector("[data-print]").addEventListener("click", () => print());
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
