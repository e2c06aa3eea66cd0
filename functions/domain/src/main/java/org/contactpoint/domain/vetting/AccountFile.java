package org.contactpoint.domain.vetting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountStatus;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.value.ListPlace;
import org.jspecify.annotations.Nullable;

/**
 * An account with its vetting steps (rules §2).
 *
 * @param requestedBy who asked for it
 * @param steps each step as it was taken last, and again at each renewal, in order
 * @param subject by which the user pool knows the person; null until there is a sign-in. Nothing
 *     else links the two: addresses change
 * @param usedAt when the person last signed in, or the account became active; null before
 * @param reInvitation requested and not yet approved, null if none is pending; it may have lapsed
 * @param signInRenewed when the person was last invited anew, null where never
 */
public record AccountFile(
    Account account,
    Signer requestedBy,
    List<StepTaken> steps,
    @Nullable String subject,
    @Nullable Instant usedAt,
    @Nullable ReInvitation reInvitation,
    @Nullable Instant signInRenewed) {

  /** After so many days without signing in an account is suspended. */
  public static final int MOST_DAYS_UNUSED = 90;

  /** Roles that open more than the directory's everyday use: another administrator lets them in. */
  private static final Set<Role> PRIVILEGED =
      EnumSet.complementOf(EnumSet.of(Role.PRACTITIONER, Role.FEED));

  public AccountFile {
    steps = List.copyOf(steps);
  }

  /** A new account, asked for and nothing more. */
  public static AccountFile requested(Account account, Signer by) {
    return new AccountFile(account, by, List.of(), null, null, null, null);
  }

  /**
   * The account of somebody who is there before anybody could be vetted: a stage's first
   * administrators, and machines. It has no steps and never lapses.
   */
  public static AccountFile founding(Account account, @Nullable String subject) {
    return new AccountFile(
        account, new Signer(account.id(), account.person()), List.of(), subject, null, null, null);
  }

  /** Whether that subject of the pool may act as this account now. */
  public boolean letsIn(String pools) {
    return account.isActive() && pools.equals(subject);
  }

  /**
   * Whether a token of that subject is this account's. A machine is known by its client, which is
   * the account's id; a person invited anew by the new subject alone, so that older tokens end.
   */
  public boolean isKnownAs(String tokens) {
    return tokens.equals(knownAs());
  }

  /** The subject of its tokens, as far as the account itself says it. */
  public String knownAs() {
    return subject == null ? account.id().value() : subject;
  }

  /** One change later: whatever a change may touch, and all else as it was. */
  private AccountFile next(
      AccountStatus status,
      List<StepTaken> all,
      @Nullable Instant used,
      @Nullable ReInvitation pending,
      @Nullable Instant renewed) {
    return new AccountFile(
        account.becoming(status), requestedBy, all, subject, used, pending, renewed);
  }

  /** Takes a step, or renews it where the account has been active before. */
  public VettingOutcome take(StepTaken taken, LocalDate today) {
    if (taken.person().equals(account.person())) {
      return new VettingOutcome.SamePerson();
    }
    if (taken.date().isAfter(today)) {
      return new VettingOutcome.BadDate("must not be in the future");
    }
    if (!taken.standsOn(today)) {
      return new VettingOutcome.BadDate("is so long ago that it has lapsed");
    }
    if (account.status() == taken.step().before()) {
      return stepTaken(taken.step().after(), taken);
    }
    return isRenewable() && taken.step().isRenewed()
        ? renewed(taken)
        : new VettingOutcome.OutOfTurn();
  }

  private boolean isRenewable() {
    return account.status() == AccountStatus.ACTIVE || account.status() == AccountStatus.SUSPENDED;
  }

  private VettingOutcome renewed(StepTaken taken) {
    return latest(taken.step()).filter(last -> !taken.date().isAfter(last.date())).isPresent()
        ? new VettingOutcome.BadDate("must be after the last time that it was done")
        : stepTaken(account.status(), taken);
  }

  private VettingOutcome stepTaken(AccountStatus status, StepTaken taken) {
    List<StepTaken> all = new ArrayList<>(steps);
    all.add(taken);
    return new VettingOutcome.Moved(next(status, all, usedAt, reInvitation, signInRenewed));
  }

  /** An account that is suspended or closed is not invited: a request that waited ends with it. */
  private VettingOutcome keptOut(AccountStatus status) {
    return new VettingOutcome.Moved(next(status, steps, usedAt, null, signInRenewed));
  }

  /** Lets the person in for the first time. */
  public VettingOutcome activate(Signer by, Instant now) {
    if (account.status() != AccountStatus.AGREED) {
      return new VettingOutcome.OutOfTurn();
    }
    return isSeparate(by) ? letIn(now) : new VettingOutcome.SamePerson();
  }

  /** Lets the person in again. */
  public VettingOutcome reinstate(Signer by, Instant now) {
    if (account.status() != AccountStatus.SUSPENDED) {
      return new VettingOutcome.OutOfTurn();
    }
    return by.person().equals(account.person()) ? new VettingOutcome.SamePerson() : letIn(now);
  }

  private VettingOutcome letIn(Instant now) {
    Set<VettingStep> lapsed = lapsedOn(London.dateOf(now));
    return lapsed.isEmpty()
        ? new VettingOutcome.Moved(next(AccountStatus.ACTIVE, steps, now, null, signInRenewed))
        : new VettingOutcome.Lapsed(lapsed);
  }

  /**
   * Sponsor, checker and activator are at least two persons, none of them the subject; for a
   * privileged role the activator is somebody who had no part in it before.
   */
  private boolean isSeparate(Signer activator) {
    PersonId person = activator.person();
    Optional<PersonId> sponsor = latest(VettingStep.SPONSORSHIP).map(StepTaken::person);
    Optional<PersonId> checker = latest(VettingStep.CHECKS).map(StepTaken::person);
    boolean alone = sponsor.filter(person::equals).isPresent() && sponsor.equals(checker);
    return !person.equals(account.person()) && !alone && (!isPrivileged() || isNewTo(person));
  }

  private boolean isNewTo(PersonId person) {
    return !requestedBy.person().equals(person)
        && steps.stream().noneMatch(step -> step.person().equals(person));
  }

  /** Whether it opens more than the directory's everyday use. */
  public boolean isPrivileged() {
    return account.roles().stream().anyMatch(PRIVILEGED::contains);
  }

  /** Keeps the person out until it is reinstated; from the next request on. */
  public VettingOutcome suspend() {
    return account.status() == AccountStatus.ACTIVE
        ? keptOut(AccountStatus.SUSPENDED)
        : new VettingOutcome.OutOfTurn();
  }

  /** Keeps the person out for good; its id and address are never given to anybody again. */
  public VettingOutcome close() {
    return account.status() == AccountStatus.CLOSED
        ? new VettingOutcome.OutOfTurn()
        : keptOut(AccountStatus.CLOSED);
  }

  /** The person signed in. */
  public AccountFile usedAt(Instant now) {
    return next(account.status(), steps, now, reInvitation, signInRenewed);
  }

  /** The same account with the name by which the user pool knows its person. */
  public AccountFile signingInAs(String pools) {
    return new AccountFile(account, requestedBy, steps, pools, usedAt, reInvitation, signInRenewed);
  }

  /** The same account of somebody who lives where that keyed hash says. */
  public AccountFile livingAt(String home) {
    return new AccountFile(
        account.livingAt(home), requestedBy, steps, subject, usedAt, reInvitation, signInRenewed);
  }

  /**
   * Asks to invite the person anew, who can't sign in any more. Nothing else changes until a second
   * person approves; a later request takes the place of an earlier one.
   */
  public VettingOutcome requestReInvitation(ReInvitationReason reason, Signer by, Instant now) {
    if (!isOfActivePerson()) {
      return new VettingOutcome.OutOfTurn();
    }
    return by.person().equals(account.person())
        ? new VettingOutcome.SamePerson()
        : new VettingOutcome.Moved(reInvited(new ReInvitation(reason, by, now), signInRenewed));
  }

  /**
   * Approves that the person is invited anew: never whoever asked for it, nor the person. The
   * pool's new subject is bound by {@link #signingInAs}.
   *
   * <p>Whoever took part in the vetting may approve, of a privileged role too: two persons are what
   * a new account takes, and the steps are renewed for years, until nobody is left who took none.
   */
  public VettingOutcome approveReInvitation(Signer by, Instant now) {
    if (!isOfActivePerson()) {
      return new VettingOutcome.OutOfTurn();
    }
    ReInvitation pending = reInvitation;
    if (pending == null || !pending.isPendingAt(now)) {
      return new VettingOutcome.NotRequested();
    }
    return mayApprove(by.person(), pending)
        ? new VettingOutcome.Moved(reInvited(null, now))
        : new VettingOutcome.SamePerson();
  }

  private boolean isOfActivePerson() {
    return account.isActive() && !account.isMachine();
  }

  private boolean mayApprove(PersonId person, ReInvitation pending) {
    return !person.equals(account.person()) && !person.equals(pending.requestedBy().person());
  }

  private AccountFile reInvited(@Nullable ReInvitation pending, @Nullable Instant renewed) {
    return next(account.status(), steps, usedAt, pending, renewed);
  }

  /** The same account, one change later, whose person the user pool knows by that name. */
  public AccountFile boundTo(String pools) {
    return next(account.status(), steps, usedAt, reInvitation, signInRenewed).signingInAs(pools);
  }

  /** Whether it is a stage's first administrator, active and never used since. */
  public boolean isFounderWhoNeverSignedIn() {
    return isFounding() && account.isActive() && !account.isMachine() && usedAt == null;
  }

  /** Why an active account has to be suspended on that day, if it has to be. */
  public Optional<SuspensionReason> lapse(LocalDate today) {
    if (!account.isActive() || account.isMachine()) {
      return Optional.empty();
    }
    return lapsedOn(today).stream()
        .findFirst()
        .map(SuspensionReason::lapsed)
        .or(() -> isUnusedOn(today) ? Optional.of(SuspensionReason.UNUSED) : Optional.empty());
  }

  private boolean isUnusedOn(LocalDate today) {
    return lastDayUnused().filter(today::isAfter).isPresent();
  }

  private Optional<LocalDate> lastDayUnused() {
    return Optional.ofNullable(usedAt)
        .filter(used -> !isFounding())
        .map(used -> London.dateOf(used).plusDays(MOST_DAYS_UNUSED));
  }

  /** Whoever was vetted took steps. */
  private boolean isFounding() {
    return steps.isEmpty();
  }

  private Set<VettingStep> lapsedOn(LocalDate day) {
    Set<VettingStep> lapsed = EnumSet.noneOf(VettingStep.class);
    latest().values().stream()
        .filter(step -> !step.standsOn(day))
        .map(StepTaken::step)
        .forEach(lapsed::add);
    return lapsed;
  }

  /** The first day on which an active account lapses if nothing is done; empty for any other. */
  public Optional<LocalDate> lapsesOn() {
    if (!account.isActive() || account.isMachine()) {
      return Optional.empty();
    }
    List<LocalDate> last = new ArrayList<>();
    latest().values().forEach(step -> step.step().lastDay(step.date()).ifPresent(last::add));
    lastDayUnused().ifPresent(last::add);
    return last.stream().min(Comparator.naturalOrder()).map(day -> day.plusDays(1));
  }

  /** Its place in an authority's list: by the day on which it lapses. */
  public ListPlace place() {
    return ListPlace.of(lapsesOn(), account.id().value());
  }

  /** The papers of its checks: each of them is one human being's. */
  public List<Reference> papers() {
    return steps.stream()
        .filter(step -> step.step() == VettingStep.CHECKS)
        .map(StepTaken::reference)
        .distinct()
        .toList();
  }

  /** Each step as it was taken last. */
  public Map<VettingStep, StepTaken> latest() {
    Map<VettingStep, StepTaken> latest = new EnumMap<>(VettingStep.class);
    steps.forEach(step -> latest.put(step.step(), step));
    return latest;
  }

  private Optional<StepTaken> latest(VettingStep step) {
    return Optional.ofNullable(latest().get(step));
  }

  @Override
  public String toString() {
    return "AccountFile[" + account.id() + "]";
  }
}
