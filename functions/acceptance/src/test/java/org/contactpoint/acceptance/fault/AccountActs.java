package org.contactpoint.acceptance.fault;

import static org.contactpoint.acceptance.fault.Actions.NOTHING;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.contactpoint.acceptance.fault.Memory.Vetted;
import org.contactpoint.contract.route.Route;

/** Vetting people, letting them in, suspending and closing their accounts. */
final class AccountActs {
  private static final List<String> STEPS =
      List.of("sponsorship", "checks", "training", "agreement");
  private static final List<String> AFTER = List.of("sponsored", "checked", "trained", "agreed");

  private final Simulation simulation;
  private final Memory memory;

  AccountActs(Simulation simulation, Memory memory) {
    this.simulation = simulation;
    this.memory = memory;
  }

  void addTo(Actions actions) {
    actions.add("request account", 3, this::request);
    actions.add("take step", 9, this::takeStep);
    actions.add("activate", 4, this::activate);
    actions.add("suspend", 3, this::suspend);
    actions.add("reinstate", 3, this::reinstate);
    actions.add("close account", 1, this::close);
    actions.add("request re-invitation", 3, this::requestReInvitation);
    actions.add("approve re-invitation", 3, this::approveReInvitation);
  }

  private String request(Chance chance) {
    String email = chance.letters(12).toLowerCase(Locale.ROOT) + "@leeds.example";
    simulation.ask(
        Request.of(Route.REQUEST_ACCOUNT, "leeds.admin", "/v1/accounts")
            .key(ChildActs.key(chance))
            .body(
                """
                {"givenName":"%s","familyName":"%s","email":"%s","phone":null,
                 "organisation":{"code":"E08000035-CSC","name":"Leeds children's social care"},
                 "council":"E08000035","jobRole":"social-worker","roles":["practitioner"]}
                """
                    .formatted(chance.letters(6), chance.letters(8), email))
            .done(reply -> memory.accounts.add(new Vetted(reply.at("/accountId"), email))));
    return email;
  }

  private Optional<Vetted> inState(Chance chance, List<String> states) {
    List<Vetted> all =
        memory.accounts.stream()
            .filter(account -> !account.busy && states.contains(account.status))
            .toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(chance.one(all));
  }

  private void move(Vetted account, Request request, Runnable done) {
    account.busy = true;
    simulation.ask(
        request
            .done(
                reply -> {
                  account.busy = false;
                  done.run();
                })
            .refused(reply -> account.busy = false));
  }

  private static Request of(Chance chance, Route route, String who, Vetted account, String what) {
    return Request.of(route, who, "/v1/accounts/" + account.id + "/" + what)
        .key(ChildActs.key(chance));
  }

  private String takeStep(Chance chance) {
    Optional<Vetted> any = inState(chance, List.of("requested", "sponsored", "checked", "trained"));
    if (any.isEmpty()) {
      return NOTHING;
    }
    Vetted account = any.get();
    int at = account.steps.size();
    String step = STEPS.get(at);
    move(
        account,
        of(chance, Route.TAKE_ACCOUNT_STEP, "leeds.admin", account, "steps")
            .body(
                "{\"step\":\"%s\",\"date\":\"2026-11-20\",\"reference\":\"%s-%s\"}"
                    .formatted(step, step, account.id.substring(0, 12))),
        () -> {
          account.steps.add(step);
          account.status = AFTER.get(at);
        });
    return account.id + " " + step;
  }

  private String activate(Chance chance) {
    Optional<Vetted> any = inState(chance, List.of("agreed"));
    any.ifPresent(
        account ->
            move(
                account,
                of(chance, Route.ACTIVATE_ACCOUNT, "leeds.deputy", account, "activation"),
                () -> account.status = "active"));
    return any.map(account -> account.id).orElse(NOTHING);
  }

  private String requestReInvitation(Chance chance) {
    Optional<Vetted> any = inState(chance, List.of("active"));
    any.ifPresent(
        account ->
            move(
                account,
                of(chance, Route.REQUEST_RE_INVITATION, "leeds.admin", account, "re-invitation")
                    .body("{\"reason\":\"authenticator-lost\"}"),
                () -> account.toBeInvitedAnew = true));
    return any.map(account -> account.id).orElse(NOTHING);
  }

  private String approveReInvitation(Chance chance) {
    Optional<Vetted> any =
        inState(chance, List.of("active")).filter(account -> account.toBeInvitedAnew);
    any.ifPresent(
        account ->
            move(
                account,
                of(
                        chance,
                        Route.APPROVE_RE_INVITATION,
                        "leeds.deputy",
                        account,
                        "re-invitation/approval")
                    .body("{\"confirmedBy\":\"telephone\"}"),
                () -> {
                  account.toBeInvitedAnew = false;
                  account.invitedAnew = true;
                }));
    return any.map(account -> account.id).orElse(NOTHING);
  }

  private String suspend(Chance chance) {
    Optional<Vetted> any = inState(chance, List.of("active"));
    any.ifPresent(
        account ->
            move(
                account,
                of(chance, Route.SUSPEND_ACCOUNT, "leeds.auditor", account, "suspension")
                    .body("{\"reason\":\"suspected-misuse\"}"),
                () -> keptOut(account, "suspended")));
    return any.map(account -> account.id).orElse(NOTHING);
  }

  private String reinstate(Chance chance) {
    Optional<Vetted> any = inState(chance, List.of("suspended"));
    any.ifPresent(
        account ->
            move(
                account,
                of(chance, Route.REINSTATE_ACCOUNT, "leeds.deputy", account, "reinstatement")
                    .body("{\"reason\":\"misuse-not-confirmed\"}"),
                () -> account.status = "active"));
    return any.map(account -> account.id).orElse(NOTHING);
  }

  private String close(Chance chance) {
    Optional<Vetted> any = inState(chance, List.of("active", "suspended", "requested"));
    any.ifPresent(
        account ->
            move(
                account,
                of(chance, Route.CLOSE_ACCOUNT, "leeds.admin", account, "closure")
                    .body("{\"reason\":\"left-job\"}"),
                () -> keptOut(account, "closed")));
    return any.map(account -> account.id).orElse(NOTHING);
  }

  private static void keptOut(Vetted account, String status) {
    account.status = status;
    account.toBeInvitedAnew = false;
  }
}
