package org.contactpoint.portal.child;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.contactpoint.http.record.ChildRecordResponse;
import org.contactpoint.http.record.InvolvementResponse;
import org.contactpoint.http.record.NameResponse;
import org.contactpoint.portal.page.PersonNames;
import org.contactpoint.portal.session.Person;
import org.jspecify.annotations.Nullable;

/**
 * A record as its page shows it.
 *
 * @param held what the API shows of the child to whoever is signed in
 * @param asked the record that was asked for, and why
 * @param message what was done before; null for nothing
 * @param added what the reader added to the record during this session
 * @param back the page that led here, as far as it may be asked for again without being told to
 */
public record ChildView(
    ChildRecordResponse held,
    OpenedRecord asked,
    Person reader,
    LocalDate today,
    @Nullable String message,
    List<AddedService> added,
    String back) {
  private static final String HOME = "/home";
  private static final String CURRENT = "current";

  /** The same without a word on what was done before, for a record that is shown once. */
  static ChildView once(
      ChildRecordResponse held, OpenedRecord asked, Person reader, LocalDate today) {
    return new ChildView(held, asked, reader, today, null, List.of(), HOME);
  }

  /** The name that the child goes by. */
  public String name() {
    return held.names().stream()
        .filter(name -> name.type().equals(CURRENT))
        .findFirst()
        .or(() -> held.names().stream().findFirst())
        .map(name -> PersonNames.of(name.givenName(), name.familyName()))
        .orElse("");
  }

  /** Names that the child went by, or goes by elsewhere. */
  public List<NameResponse> otherNames() {
    return held.names().stream().filter(name -> !name.type().equals(CURRENT)).toList();
  }

  /** The age in whole years; nothing where no birthday is held, or the child has died. */
  public String age() {
    String born = held.dateOfBirth();
    return born == null || isOfDead()
        ? ""
        : Integer.toString(Period.between(LocalDate.parse(born), today).getYears());
  }

  /** Who works with the child today: whoever goes on and leads first, then whoever joined last. */
  public List<InvolvementResponse> contacts() {
    return involvements().stream()
        .filter(one -> !isPast(one))
        .sorted(
            Comparator.comparing((InvolvementResponse one) -> one.end() == null)
                .thenComparing(InvolvementResponse::leadPractitioner)
                .thenComparing(InvolvementResponse::start)
                .reversed())
        .toList();
  }

  /** Who worked with the child before. */
  public List<InvolvementResponse> pastContacts() {
    return involvements().stream().filter(this::isPast).toList();
  }

  private boolean isPast(InvolvementResponse one) {
    String end = one.end();
    return end != null && LocalDate.parse(end).isBefore(today);
  }

  private List<InvolvementResponse> involvements() {
    return Objects.requireNonNullElse(held.involvements(), List.of());
  }

  /** Whether it is the reader's own: they alone, and a team, may end it. */
  public boolean isOwn(InvolvementResponse one) {
    InvolvementResponse.PractitionerResponse who = one.practitioner();
    return who != null && reader.email() != null && reader.email().equals(who.email());
  }

  /** Whether the reader may be able to end it: their own, or as the team of the record. */
  public boolean mayEnd(InvolvementResponse one) {
    return one.end() == null && mayChange(one);
  }

  /**
   * Whether the reader may be able to say that the consent for it was withdrawn, which is never too
   * late (rules §5.5).
   */
  public boolean mayWithdraw(InvolvementResponse one) {
    return ServiceTypes.isSensitive(one.serviceType()) && mayChange(one);
  }

  private boolean mayChange(InvolvementResponse one) {
    return !isArchived() && isOfService() && (isOwn(one) || isKept());
  }

  /** Whether the work is planned, and has not begun. */
  public boolean isPlanned(InvolvementResponse one) {
    return LocalDate.parse(one.start()).isAfter(today);
  }

  /** Whether the reader works with the child, as far as the record shows it or they said so. */
  boolean worksHere() {
    return !hiddenAdded().isEmpty() || contacts().stream().anyMatch(this::isOwn);
  }

  /** Whether they may: sensitive services are shown to nobody, be they the reader's own. */
  boolean mayWorkHere() {
    return worksHere() || mayHoldHidden();
  }

  /** Whether the record may hold work of the reader's that it does not show. */
  public boolean mayHoldHidden() {
    return !isArchived()
        && isOfService()
        && (held.shielded() || Boolean.TRUE.equals(held.sensitiveServiceExists()));
  }

  /** What the reader added to the record, and is not shown by it. */
  public List<AddedService> hiddenAdded() {
    List<String> shown = involvements().stream().map(InvolvementResponse::involvementId).toList();
    return added.stream().filter(one -> !shown.contains(one.id())).toList();
  }

  /** Whether the number that was asked for leads to another, because two records were merged. */
  public boolean isMerged() {
    return !held.childId().equals(asked.childId());
  }

  /** Whether the record is kept for enquiries and reviews alone (rules §9). */
  public boolean isArchived() {
    return held.status().equals("archived");
  }

  /** Whether the child has died. */
  public boolean isOfDead() {
    return held.status().equals("died");
  }

  private boolean isOfOwnCouncil() {
    return held.council() != null && held.council().equals(reader.council());
  }

  /** Whether the reader is of the team that keeps the record. */
  public boolean isKept() {
    return isOfOwnCouncil() && isOfTeam();
  }

  /** What the reader may do from the record. */
  public List<RecordAction> actions() {
    return RecordAction.of(this);
  }

  /** Whether that is what most readers came for, so that it is a button. */
  public boolean isMain(RecordAction action) {
    return action == RecordAction.JOIN && !worksHere() && !held.shielded();
  }

  boolean isOfTeam() {
    return reader.is("management-team");
  }

  boolean isPractitioner() {
    return reader.isAny("practitioner", "override-practitioner");
  }

  /** Whether the reader is somebody who may work with children: an approver alone is not. */
  boolean isOfService() {
    return isPractitioner() || isOfTeam();
  }

  /** A page of this child's, which knows why the record was opened. */
  public String to(String page) {
    return shown().to(page);
  }

  /** Where the council is asked to call back. */
  public String callBack(String about) {
    return shown().to("/call-back", "about", about);
  }

  private OpenedRecord shown() {
    return new OpenedRecord(held.childId(), asked.purpose(), asked.search());
  }

  /** That e-mail address in a link, whatever characters it has (RFC 6068, §2). */
  public static String mail(String address) {
    return address.replace("%", "%25").replace("?", "%3F").replace("&", "%26").replace("#", "%23");
  }

  @Override
  public String toString() {
    return "ChildView[redacted]";
  }
}
