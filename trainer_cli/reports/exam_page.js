"use strict";
(() => {
  const { exam, form, minutes, words } = JSON.parse(document.getElementById("exam").textContent);
  const at = id => document.getElementById(id);
  const boxes = [...document.querySelectorAll(".question")];
  const limit = minutes * 60000;
  const noticedSoon = 120000; // a hidden page is woken once a minute only
  const tellAt = [30, 10, 5, 1];
  const prefix = `trainer-exam ${exam} ${form} `;
  const here = `${Date.now()} ${Math.random()}`; // this window; the last one that took the answers up has them

  // What is kept of one person: agent, name, declared, start, saved, spent, end, answers, flags, and the window.
  let state = null;
  let base = 0; // milliseconds that had passed when this page took the state up
  let taken = 0; // and when that was, by a clock that nobody can change

  // ---- storage: refused in some browsers for files, so every use may fail

  const attempt = action => { try { return action(); } catch { return null; } };
  const keyOf = agent => prefix + agent.toUpperCase();
  const storage = attempt(() => {
    localStorage.setItem(prefix, "");
    localStorage.removeItem(prefix);
    return localStorage;
  });
  const kept = agent => attempt(() => JSON.parse(storage.getItem(keyOf(agent))));

  function keep() {
    if (!state) return;
    state.saved = Date.now();
    if (!state.end) state.spent = spent();
    const done = attempt(() => {
      storage.setItem(keyOf(state.agent), JSON.stringify(state));
      return true;
    });
    at("refused").hidden = Boolean(done);
  }

  // ---- time

  const spent = () => base + performance.now() - taken;
  // The later of the two clocks: who sets one back hands in no earlier.
  const elapsed = () => Math.max(spent(), Date.now() - state.start);

  function takeUp(found) {
    state = { ...found, window: here };
    base = state.spent + Math.max(0, Date.now() - state.saved);
    taken = performance.now();
    told = minutesLeft();
  }

  const two = number => String(number).padStart(2, "0");

  function clock(milliseconds) {
    const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
    return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  }

  function moment(milliseconds) {
    const day = new Date(milliseconds);
    const date = [day.getFullYear(), two(day.getMonth() + 1), two(day.getDate())].join("-");
    return `${date} ${[day.getHours(), day.getMinutes(), day.getSeconds()].map(two).join(":")}`;
  }

  let told = 0;
  const minutesLeft = () => Math.ceil((limit - spent()) / 60000);

  function tick() {
    if (!state || state.end) return;
    const left = limit - spent();
    const minute = minutesLeft();
    at("time").textContent = clock(left);
    at("time").classList.toggle("short", left < 300000);
    if (tellAt.includes(minute) && minute !== told) say(`${minute} ${words.left}`);
    told = minute;
    if (left <= 0) lock();
  }

  const say = text => { at("spoken").textContent = text; };

  // ---- answers, as the sheet has them

  const checked = box => [...box.querySelectorAll("input[name]:checked")].map(one => one.value).join("");
  const setChecked = (box, answer) =>
    box.querySelectorAll("input[name]").forEach(one => { one.checked = answer.includes(one.value); });
  const choice = { read: checked, write: setChecked };
  const written = {
    read: box => box.querySelector(".text").value,
    write: (box, answer) => { box.querySelector(".text").value = answer; },
  };
  const pairs = {
    read: box => [...box.querySelectorAll("select")]
      .filter(one => one.value).map(one => one.dataset.prompt + one.value).join(" "),
    write: (box, answer) => {
      const chosen = new Map(answer.split(" ").map(pair => [pair.slice(0, -1), pair.slice(-1)]));
      box.querySelectorAll("select").forEach(one => { one.value = chosen.get(one.dataset.prompt) || ""; });
    },
  };
  const sequence = {
    read: box => box.querySelector(".settled").checked
      ? [...box.querySelectorAll("li")].map(line => line.dataset.letter).join("") : "",
    write: (box, answer) => {
      const list = box.querySelector(".order");
      const order = answer || [...list.children].map(line => line.dataset.letter).sort().join("");
      for (const letter of order) list.append(list.querySelector(`[data-letter="${letter}"]`));
      box.querySelector(".settled").checked = answer !== "";
    },
  };
  const kinds = {
    single: choice, true_false: choice, multiple: choice,
    match: pairs, order: sequence,
    fill: written, number: written, short: written, analysis: written,
  };
  const kindOf = box => kinds[box.dataset.type] || written;
  const numberOf = box => box.dataset.number;
  const isBlank = box => !(state.answers[numberOf(box)] || "").trim();

  function noted(box) {
    if (!state || state.end) return;
    if (spent() >= limit) { lock(); return; }
    state.answers[numberOf(box)] = kindOf(box).read(box);
    state.flags[numberOf(box)] = box.querySelector(".flag").checked;
    keep();
    showState();
  }

  function moved(button) {
    const line = button.closest("li");
    const box = button.closest(".question");
    const other = button.dataset.step === "1" ? line.nextElementSibling : line.previousElementSibling;
    if (other) (button.dataset.step === "1" ? other : line).after(button.dataset.step === "1" ? line : other);
    box.querySelector(".settled").checked = true;
    button.focus();
    const places = [...line.parentElement.children];
    say(`${line.querySelector("span").textContent}${words.colon}`
      + `${words.place} ${places.indexOf(line) + 1} ${words.of} ${places.length}`);
    noted(box);
  }

  function showState() {
    for (const box of boxes) {
      const link = document.querySelector(`nav a[href="#${box.id}"]`);
      const flagged = Boolean(state.flags[numberOf(box)]);
      const said = [isBlank(box) ? words.open : words.answered, ...flagged ? [words.flagged] : []];
      link.classList.toggle("answered", !isBlank(box));
      link.classList.toggle("flagged", flagged);
      link.setAttribute("aria-label", `${numberOf(box)}${words.colon}${said.join(", ")}`);
    }
    at("count").textContent =
      `${words.answered}${words.colon}${boxes.length - boxes.filter(isBlank).length} ${words.of} ${boxes.length}`;
  }

  // ---- the answer sheet

  const hidden = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Cs}/gu;
  // A line that readers take for the mark of a merge gets one sign more.
  const merging = /^([ \t]*)(<{7}|={7}|>{7}|\|{7})(?=[ \t]|$)/gm;
  const longer = (mark, _, signs) => mark + signs[0];
  const runs = /^'*[=+\-@\t＝＋－＠]/;
  const plainNumber = /^[+-]?\d+(\.\d+)?$/;

  function cell(text) {
    const clean = text.replace(/\r\n?|[\u2028\u2029]/g, "\n").replace(hidden, "").replace(merging, longer).trim();
    const inert = runs.test(clean) && !plainNumber.test(clean) ? `'${clean}` : clean;
    return `"${inert.replaceAll('"', '""')}"`;
  }

  function sheet() {
    const fields = [
      ["exam", exam], ["form", form], ["agent", state.agent], ["name", state.name],
      ["start", moment(state.start)], ["end", moment(state.end)], ["declaration", state.declared],
      ...boxes.map(box => [`q${two(numberOf(box))}`, state.answers[numberOf(box)] || ""]),
    ];
    const lines = [fields.map(pair => pair[0]), fields.map(pair => pair[1])];
    return "\ufeff" + lines.map(line => line.map(cell).join(",") + "\r\n").join("");
  }

  function save() {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([sheet()], { type: "text/csv;charset=utf-8" }));
    link.download = `${exam}-${form}-${state.agent}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  // ---- the three parts of the page

  function show(part) {
    at("start").hidden = part !== "start";
    at("paper").hidden = part !== "paper";
    at("head").hidden = part !== "paper";
    at("done").hidden = part !== "done";
    at("answers").disabled = part === "done";
  }

  function open(found) {
    takeUp(found);
    attempt(() => sessionStorage.setItem(prefix, state.agent));
    at("who").textContent = `${state.agent} ${state.name}`;
    for (const box of boxes) {
      kindOf(box).write(box, state.answers[numberOf(box)] || "");
      box.querySelector(".flag").checked = Boolean(state.flags[numberOf(box)]);
    }
    keep();
    showState();
    if (state.end) { showDone(); return; }
    show("paper");
    tick();
  }

  function begin(event) {
    event.preventDefault();
    const agent = at("agent").value.normalize("NFKC").trim();
    const name = at("name").value.trim();
    const found = kept(agent);
    const wrong = !/^[\p{L}\p{N}_][\p{L}\p{N}_.-]*$/u.test(agent) ? words.id
      : found && found.name !== name ? words.other : "";
    at("wrong").textContent = wrong;
    at("wrong").hidden = !wrong;
    if (wrong) { at("agent").focus(); return; }
    const now = Date.now();
    const declared = at("declared") ? moment(now) : "";
    open(found || { agent, name, declared, start: now, saved: now, spent: 0, end: 0, answers: {}, flags: {} });
    at(state.end ? "done-title" : "title").focus();
  }

  function lock() {
    if (!state || state.end) return;
    const passed = elapsed();
    state.end = state.start + (passed - limit > noticedSoon ? passed : Math.min(passed, limit));
    for (const dialog of document.querySelectorAll("dialog[open]")) dialog.close();
    keep();
    showDone();
    at("done-title").focus();
    if (passed >= limit) say(words.over);
  }

  function showDone() {
    const over = state.end - state.start - limit;
    at("late").hidden = over < 0;
    at("late").textContent = over > 0 ? `${words.over} ${words.late}` : words.over;
    at("result").textContent = `${state.agent} ${state.name}, ${moment(state.start)} – ${moment(state.end)}. ${blanks()}`;
    at("text").value = sheet().slice(1);
    show("done");
  }

  const listed = found => found.map(numberOf).join(", ") || words.none;
  const blanks = () => `${words.blanks}${words.colon}${listed(boxes.filter(isBlank))}`;

  function ask() {
    at("blanks").textContent = blanks();
    at("flags").textContent =
      `${words.flags}${words.colon}${listed(boxes.filter(box => state.flags[numberOf(box)]))}`;
    at("sure").showModal();
  }

  function givenUp(event) {
    if (!state || event.key !== keyOf(state.agent)) return;
    if (event.newValue !== null && JSON.parse(event.newValue).window === here) return;
    state = null;
    attempt(() => sessionStorage.removeItem(prefix));
    for (const dialog of document.querySelectorAll("dialog[open]")) dialog.close();
    at("start").reset();
    at("wrong").textContent = words.elsewhere;
    at("wrong").hidden = false;
    show("start");
  }

  function remove() {
    attempt(() => storage.removeItem(keyOf(state.agent)));
    attempt(() => sessionStorage.removeItem(prefix));
    state = null;
    location.hash = "";
    location.reload();
  }

  // ---- what people do

  at("start").addEventListener("submit", begin);
  for (const box of boxes) box.addEventListener("input", () => noted(box));
  at("answers").addEventListener("click", event => {
    const button = event.target.closest("button");
    if (!button || !state || state.end) return;
    const box = button.closest(".question");
    if (button.dataset.step) moved(button);
    else { kindOf(box).write(box, ""); noted(box); box.focus(); }
  });
  at("finish").addEventListener("click", ask);
  at("finish-below").addEventListener("click", ask);
  at("back").addEventListener("click", () => at("sure").close());
  at("hand-in").addEventListener("click", () => { lock(); save(); });
  at("save").addEventListener("click", save);
  at("next").addEventListener("click", () => at("leave").showModal());
  at("stay").addEventListener("click", () => at("leave").close());
  at("remove").addEventListener("click", remove);
  document.addEventListener("visibilitychange", tick);
  addEventListener("pagehide", keep);
  addEventListener("storage", givenUp);
  addEventListener("beforeunload", event => { if (state && !state.end && !storage) event.preventDefault(); });
  setInterval(tick, 1000);
  setInterval(() => { if (state && !state.end) keep(); }, 5000);

  at("refused").hidden = storage !== null;
  const current = attempt(() => sessionStorage.getItem(prefix));
  const found = current && kept(current);
  if (found) open(found); else show("start");
})();
