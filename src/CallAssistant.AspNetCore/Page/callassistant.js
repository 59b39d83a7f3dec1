// The page. All text from outside is put in as text, never as markup.
"use strict";
(() => {
  const api = document.documentElement.dataset.api;
  const $ = (id) => document.getElementById(id);
  let task = null;
  let session = null;
  let source = null;
  let asked = null;

  const element = (tag, text, className) => {
    const made = document.createElement(tag);
    if (text !== undefined && text !== null) made.textContent = text;
    if (className) made.className = className;
    return made;
  };
  const words = (word) => (word ?? "").replaceAll("_", " ");
  const money = (value) => (value ? `${value.amount.toFixed(2)} ${value.currency}` : "nothing");
  const fill = (list, items) => list.replaceChildren(...items);

  function newKey() {
    return Array.from(crypto.getRandomValues(new Uint8Array(16)), (part) => part.toString(16).padStart(2, "0")).join("");
  }

  async function ask(method, path, body, headers = {}) {
    const options = { method, headers: { Accept: "application/json", ...headers } };
    if (body !== undefined) {
      options.body = JSON.stringify(body);
      options.headers["Content-Type"] = "application/json";
    }
    const response = await fetch(api + path, options);
    const answer = response.status === 204 ? {} : await response.json();
    if (!response.ok) {
      const details = (answer.errors ?? []).map((error) => `${error.pointer ?? error.parameter ?? error.header}: ${error.detail}`);
      throw new Error([answer.detail ?? answer.title, ...details].join("\n"));
    }
    return answer;
  }

  // Runs an action with its button held and any problem shown.
  async function run(button, action) {
    $("problem").hidden = true;
    if (button) button.disabled = true;
    try {
      await action();
    } catch (error) {
      $("problem").textContent = error.message;
      $("problem").hidden = false;
    } finally {
      if (button) button.disabled = false;
    }
  }

  async function listTasks() {
    const answer = await ask("GET", "/call-tasks?limit=50");
    $("no-tasks").hidden = answer.tasks.length > 0;
    fill($("tasks"), answer.tasks.map((item) => {
      const link = element("a", item.title || item.raw_instruction.slice(0, 80));
      link.href = `#${item.id}`;
      if (task && item.id === task.id) link.setAttribute("aria-current", "true");
      link.append(element("span", words(item.status), "state"));
      const row = element("li");
      row.append(link);
      return row;
    }));
  }

  async function open(id, focus) {
    task = (await ask("GET", `/call-tasks/${encodeURIComponent(id)}`)).call_task;
    const latest = task.sessions[0] ?? null;
    if (session?.id !== latest?.id) {
      source?.close();
      source = null;
      $("transcript").replaceChildren();
    }
    session = latest;
    show();
    if (focus) $("task-title").focus();
    await listTasks();
    if (session) {
      await showResult();
      follow();
    }
    if (task.status === "preparing" || task.status === "pending") setTimeout(() => task?.id === id && run(null, () => open(id)), 1500);
  }

  function show() {
    const plan = task.ai_plan;
    $("task").hidden = false;
    $("task-title").textContent = task.title || task.raw_instruction;
    $("task-status").textContent = words(task.status);
    $("task-reason").textContent = task.status_reason ?? "";
    $("plan").hidden = !plan;
    $("start").hidden = task.status !== "ready_to_call";
    $("cancel").hidden = !["pending", "preparing", "waiting_for_user", "ready_to_call", "failed"].includes(task.status);
    $("call").hidden = !session;
    if (plan) showPlan(plan);
    showQuestions(plan);
  }

  function showPlan(plan) {
    $("goal").textContent = plan.goal;
    fill($("steps"), plan.steps.map((step) => element("li", step)));
    fill($("risks"), plan.risks.map((risk) => element("li", risk.message)));
    const mandate = plan.mandate;
    const rows = mandate ? [
      ["Number", task.target_phone_number ?? "not known yet"],
      ["May promise to", mandate.commitments.map(words).join(", ") || "nothing"],
      ["May spend up to", money(mandate.maxPrice ?? mandate.autoApproveLimit)],
      ["May say", mandate.disclosableFields.map(words).join(", ") || "nothing private"],
      ["Voicemail", mandate.mayLeaveVoicemail ? "may leave a message" : "leaves no message"],
    ] : [];
    if (mandate?.window) rows.push(["When", `${new Date(mandate.window.from).toLocaleString()} to ${new Date(mandate.window.to).toLocaleString()}`]);
    fill($("mandate"), rows.flatMap(([name, value]) => [element("dt", name), element("dd", value)]));
    fill($("script"), [plan.script.opening, ...plan.script.keyQuestions, plan.script.closing].map((line) => element("p", `“${line}”`)));
  }

  function showQuestions(plan) {
    const questions = plan?.questions ?? [];
    $("questions").hidden = task.status !== "waiting_for_user" || questions.length === 0;
    if ($("questions").hidden) return;
    const fields = questions.map((question, index) => {
      const field = element("div", null, "field");
      const label = element("label", question.question + (question.required ? "" : " (optional)"));
      const input = element("input");
      input.id = `answer-${index}`;
      input.name = question.field;
      input.required = question.required;
      input.maxLength = 500;
      input.autocomplete = "off";
      label.htmlFor = input.id;
      field.append(label, input);
      if (question.options.length > 0) {
        const options = element("datalist");
        options.id = `options-${index}`;
        options.append(...question.options.map((option) => Object.assign(document.createElement("option"), { value: option })));
        input.setAttribute("list", options.id);
        field.append(options);
      }
      return field;
    });
    fill($("answers"), [...fields, element("button", "Send answers")]);
  }

  async function showResult() {
    const detail = await ask("GET", `/call-sessions/${session.id}`);
    session = detail.call_session;
    const isOver = session.ended_at !== null;
    $("call-status").textContent = words(session.status);
    $("hang-up").hidden = $("tell").hidden = isOver;
    showAsked(detail.requests.find((request) => request.state === "open" && !isOver) ?? null);
    $("result").hidden = session.summary === null;
    $("outcome").textContent = words(session.outcome);
    $("summary").textContent = session.summary ?? "";
    $("facts-box").hidden = detail.extracted_data.length === 0;
    fill($("facts"), detail.extracted_data.map((fact) => {
      const row = element("tr");
      const heard = detail.transcript.segments.find((segment) => segment.id === fact.segment_id);
      const cells = [["Fact", words(fact.key)], ["Value", fact.type === "datetime" ? moment(fact.value) : fact.value], ["Trust", fact.status, fact.status], ["Words", `“${fact.raw_fragment}”`]];
      row.append(...cells.map(([label, text, className]) => {
        const cell = element("td", text, className);
        cell.dataset.label = label;
        return cell;
      }));
      if (heard) row.lastChild.title = heard.text;
      return row;
    }));
  }

  // What the call asks the user, until it is answered or its time is over.
  function showAsked(request) {
    asked = request;
    $("asked").hidden = !request;
    if (!request) return;
    $("asked-question").textContent = request.question;
    $("asked-offer").hidden = !request.offer;
    $("asked-fact").hidden = Boolean(request.offer);
    $("asked-answer").required = !request.offer;
    showTimeLeft();
  }

  function showTimeLeft() {
    if (!asked) return;
    const left = Math.max(0, Math.round((new Date(asked.deadline) - Date.now()) / 1000));
    $("asked-left").textContent = left > 0 ? `${left} more seconds` : "no longer";
  }

  // A moment stays in the callee's zone, whatever zone the browser is in.
  function moment(text) {
    const found = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(text ?? "");
    if (!found) return text;
    const [year, month, day, hour, minute] = found.slice(1).map(Number);
    const options = { weekday: "short", day: "numeric", month: "short", year: "numeric", hour: "numeric", minute: "2-digit", timeZone: "UTC" };
    return new Intl.DateTimeFormat(undefined, options).format(Date.UTC(year, month - 1, day, hour, minute));
  }

  function terms(offer) {
    const parts = [offer.at && moment(offer.at), offer.price && `${offer.price.amount} ${offer.price.currency}`, offer.party_size && `for ${offer.party_size}`];
    return parts.filter(Boolean).join(", ") || offer.words;
  }

  const notes = {
    dial_started: () => "Dialling",
    dial_accepted: () => null,
    dial_rejected: (event) => `Refused: ${event.detail}`,
    dial_unknown: () => "It is not known whether the call was placed",
    status_changed: (event) => words(event.status),
    callee_opted_out: () => "The callee does not want to be called again: this number is not dialled any more",
    digits_sent: (event) => `Keys sent: ${event.digits}`,
    offer_accepted: (event) => `Agreed: ${terms(event.offer)}`,
    offer_left_open: (event) => `Left for you to decide: ${terms(event.offer)}`,
    blocked: (event) => `Kept back: ${words(event.rule)}`,
    principal_asked: (event) => `You are asked: ${event.question}`,
    principal_request_closed: (event) => ({ approved: "You allowed it", denied: "You refused", answered: `You answered: ${event.text}`, expired: "No answer in time", offer_changed: "The offer has changed", call_ended: "The call ended before you answered" })[event.state],
    answered_late: () => "Your answer came too late for this call",
    disclosed: (event) => `Told them your ${words(event.field)}`,
    hint_given: (event) => `Your hint: ${event.text}`,
    taken_over: (event) => `Your words: ${event.text}`,
    user_hung_up: () => "You hung up",
    agent_failed: () => "The assistant had a fault and ends the call",
    recording_announced: () => "The callee is told that the call is recorded",
    recording_asked: () => "The callee is asked whether the call may be recorded",
    recording_consented: () => "The callee agreed to the recording",
    recording_refused: (event) => `Not recorded: ${words(event.reason)}`,
    recording_started: () => "Recording",
    recording_stopped: () => "The recording has stopped",
    recording_failed: (event) => `The recording failed: ${event.detail}`,
    ended: (event) => `Ended: ${words(event.status)}`,
    processed: (event) => `Outcome: ${words(event.outcome)}`,
  };

  function line(event) {
    if (event.kind === "assistant_spoke" || event.kind === "callee_spoke") {
      const isOurs = event.kind === "assistant_spoke";
      const row = element("li", null, isOurs ? "assistant" : "callee");
      row.append(element("span", isOurs ? "Assistant" : "Callee", "who"), element("span", event.text + (event.interrupted ? " –" : "")));
      return row;
    }
    const note = notes[event.kind]?.(event);
    return note ? element("li", note, "note") : null;
  }

  // The journal from its beginning, then live; the browser reconnects with the last id by itself.
  function follow() {
    if (source) return;
    const watched = { task: task.id, session: session.id };
    source = new EventSource(`${api}/call-sessions/${session.id}/events`);
    const take = (message) => {
      if (session?.id !== watched.session) return;
      const event = JSON.parse(message.data).event;
      const row = line(event);
      if (row) $("transcript").append(row);
      if (event.kind === "status_changed") $("call-status").textContent = words(event.status);
      if (event.kind === "ended") $("hang-up").hidden = $("tell").hidden = true;
      if (["principal_asked", "principal_request_closed"].includes(event.kind)) run(null, showResult);
      if (event.kind === "processed") {
        source.close();
        run(null, () => open(watched.task));
      }
    };
    for (const kind of [...Object.keys(notes), "assistant_spoke", "callee_spoke"]) source.addEventListener(kind, take);
  }

  $("create").addEventListener("submit", (event) => {
    event.preventDefault();
    run(event.submitter, async () => {
      const answer = await ask("POST", "/call-tasks", { raw_instruction: $("instruction").value }, { "Idempotency-Key": newKey() });
      $("instruction").value = "";
      location.hash = answer.call_task.id;
    });
  });
  $("answers").addEventListener("submit", (event) => {
    event.preventDefault();
    const answers = Object.fromEntries([...new FormData(event.target)].filter(([, value]) => value.trim() !== ""));
    run(event.submitter, async () => {
      await ask("PATCH", `/call-tasks/${task.id}`, { answers });
      await open(task.id, true);
    });
  });
  $("start").addEventListener("click", (event) => run(event.currentTarget, async () => {
    await ask("POST", `/call-tasks/${task.id}/start-call`, undefined, { "Idempotency-Key": newKey() });
    await open(task.id, true);
  }));
  $("cancel").addEventListener("click", (event) => run(event.currentTarget, async () => {
    await ask("DELETE", `/call-tasks/${task.id}`);
    await open(task.id, true);
  }));
  $("hang-up").addEventListener("click", (event) => run(event.currentTarget, () => ask("POST", `/call-sessions/${session.id}/hang-up`)));
  $("asked").addEventListener("submit", (event) => {
    event.preventDefault();
    const what = event.submitter.value;
    const body = what === "answer" ? { request_id: asked.id, text: $("asked-answer").value } : { request_id: asked.id };
    run(event.submitter, async () => {
      await ask("POST", `/call-sessions/${session.id}/${what}`, body, { "Idempotency-Key": newKey() });
      $("asked-answer").value = "";
      showAsked(null);
    });
  });
  $("tell").addEventListener("submit", (event) => {
    event.preventDefault();
    run(event.submitter, async () => {
      await ask("POST", `/call-sessions/${session.id}/${event.submitter.value}`, { text: $("tell-text").value }, { "Idempotency-Key": newKey() });
      $("tell-text").value = "";
    });
  });
  addEventListener("hashchange", () => run(null, () => open(location.hash.slice(1), true)));
  setInterval(showTimeLeft, 1000);
  run(null, () => (location.hash.length > 1 ? open(location.hash.slice(1)) : listTasks()));
})();
