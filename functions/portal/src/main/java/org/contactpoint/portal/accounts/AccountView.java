package org.contactpoint.portal.accounts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.contactpoint.portal.page.Frame;
import org.contactpoint.portal.page.ListPlace;
import org.contactpoint.portal.page.Words;
import org.contactpoint.portal.part.Task;
import org.jspecify.annotations.Nullable;

/**
 * An account as its page shows it.
 *
 * @param place of the list where it was found
 * @param message what was done before, null for nothing
 */
public record AccountView(Account account, ListPlace place, @Nullable String message) {

  /** The steps of its vetting, and letting in as the last one. */
  public List<Task> tasks(Frame frame) {
    List<Task> tasks = new ArrayList<>();
    for (VettingStep step : VettingStep.values()) {
      tasks.add(task(frame, step));
    }
    tasks.add(lettingIn(frame));
    return tasks;
  }

  private Task task(Frame frame, VettingStep step) {
    Optional<Account.Step> taken = account.last(step);
    boolean canBeEntered = step.isNextIn(account.status()) || isRenewable(step);
    return new Task(
        step.title(),
        canBeEntered ? frame.to(to("/steps/" + step.code())) : null,
        taken.map(AccountView::entered).orElse(step.hint()),
        status(step, taken.isPresent()));
  }

  private boolean isRenewable(VettingStep step) {
    return step.isRenewable() && (account.isIn("active") || account.isIn("suspended"));
  }

  private static String entered(Account.Step taken) {
    return "Done on %s, reference %s. Entered by %s on %s."
        .formatted(Words.day(taken.date()), taken.reference(), taken.by(), Words.time(taken.at()));
  }

  private Task.Status status(VettingStep step, boolean taken) {
    if (taken) {
      return isRenewable(step) ? new Task.Completed("Renew") : Task.Completed.of();
    }
    if (step.isNextIn(account.status())) {
      return new Task.Tagged("To do", "govuk-tag--blue");
    }
    return hasBeenLetIn() ? new Task.Completed("Not entered") : Task.CannotStartYet.of();
  }

  /** A stage's first accounts were active before anybody could enter steps. */
  private boolean hasBeenLetIn() {
    return account.isIn("active") || account.isIn("suspended") || account.isIn("closed");
  }

  private Task lettingIn(Frame frame) {
    if (account.isIn("agreed")) {
      return new Task(
          "Let the person in",
          frame.to(to("/" + AccountMove.ACTIVATION.path())),
          "They get an e-mail with which they set up their sign-in.",
          new Task.Tagged("To do", "govuk-tag--blue"));
    }
    return new Task(
        "Let the person in",
        null,
        null,
        hasBeenLetIn() ? Task.Completed.of() : Task.CannotStartYet.of());
  }

  /** What else can be done with it now. */
  public List<AccountMove> moves() {
    return Arrays.stream(AccountMove.values())
        .filter(move -> move != AccountMove.ACTIVATION && move.isFor(account))
        .toList();
  }

  /** A page below this one, which finds the account at the same place. */
  public String to(String page) {
    return place.on("/accounts/" + account.accountId() + page);
  }

  /** The list that it is in. */
  public String list() {
    return place.on("/accounts");
  }

  @Override
  public String toString() {
    return "AccountView[redacted]";
  }
}
