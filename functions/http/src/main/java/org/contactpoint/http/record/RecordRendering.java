package org.contactpoint.http.record;

import java.util.List;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.ChildView;
import org.contactpoint.domain.child.ShownFacts;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.value.Authority;
import org.jspecify.annotations.Nullable;

/** What each kind of viewer is shown of a record (rules §2, §5, §6). */
public final class RecordRendering {

  private RecordRendering() {}

  /**
   * An open record; sensitive services only to the team of the council responsible for the child.
   */
  public static ChildRecordResponse open(ChildRecord.Open child, Caller caller) {
    ChildView view = child.view();
    return new ChildRecordResponse(
        child.id().value(),
        status(view),
        false,
        view.names().stream().map(NameResponse::of).toList(),
        SpellingResponse.of(view.otherSpellings()),
        date(view.dateOfBirth()),
        estimated(view.dateOfBirth()),
        view.gender().code(),
        child.responsible().value(),
        view.address() == null ? null : AddressResponse.of(view.address(), view.addressAsOf()),
        view.carers().stream().map(CarerResponse::of).toList(),
        involvements(view, seesSensitive(child, caller)),
        view.visibleInvolvements().anyMatch(Involvement::isSensitive));
  }

  /** The public face of a shielded child: the same for everybody without a right to more. */
  public static ChildRecordResponse face(ChildRecord.Shielded child) {
    return shielded(child, null, null, false);
  }

  /**
   * The face, and what the viewer's own council's sources said: nobody else's facts.
   *
   * @param own the statements of those sources; none give the face alone
   * @param responsible the authority that answers for the child, if it is the viewer's own, else
   *     null
   * @param sensitive whether the viewer may see which sensitive services there are
   */
  public static ChildRecordResponse partly(
      ChildRecord.Shielded child,
      List<Statement> own,
      @Nullable Authority responsible,
      boolean sensitive) {
    List<Statement> live = own.stream().filter(statement -> statement.live().isPresent()).toList();
    String council = responsible == null ? null : responsible.value();
    return live.isEmpty()
        ? shielded(child, council, null, false)
        : shielded(child, council, ChildView.of(live, child.face().name()), sensitive);
  }

  /**
   * All of a shielded child's record as it would be shown to a practitioner were it open, for an
   * emergency (rules §6): of sensitive services that there is one (rules §5).
   *
   * @param all what every source says of the child
   */
  public static ChildRecordResponse whole(
      ChildRecord.Shielded child, List<Statement> all, Authority responsible) {
    ChildView view = ChildView.of(all, child.face().name());
    return new ChildRecordResponse(
        child.id().value(),
        status(view),
        true,
        view.names().stream().map(NameResponse::of).toList(),
        SpellingResponse.of(view.otherSpellings()),
        date(view.dateOfBirth()),
        estimated(view.dateOfBirth()),
        view.gender().code(),
        responsible.value(),
        view.address() == null ? null : AddressResponse.of(view.address(), view.addressAsOf()),
        view.carers().stream().map(CarerResponse::of).toList(),
        involvements(view, false),
        view.visibleInvolvements().anyMatch(Involvement::isSensitive));
  }

  private static String status(ChildView view) {
    return view.died() == null ? "active" : "died";
  }

  private static ChildRecordResponse shielded(
      ChildRecord.Shielded child,
      @Nullable String council,
      @Nullable ChildView own,
      boolean sensitive) {
    ShownFacts shown = ShownFacts.of(child.face(), own);
    return new ChildRecordResponse(
        child.id().value(),
        own == null ? "active" : status(own),
        true,
        shown.names().stream().map(NameResponse::of).toList(),
        null,
        date(shown.dateOfBirth()),
        null,
        shown.gender().code(),
        council,
        own == null || own.address() == null
            ? null
            : AddressResponse.of(own.address(), own.addressAsOf()),
        own == null ? null : own.carers().stream().map(CarerResponse::of).toList(),
        own == null ? null : involvements(own, sensitive),
        null);
  }

  private static List<InvolvementResponse> involvements(ChildView view, boolean sensitive) {
    return view.visibleInvolvements()
        .filter(involvement -> sensitive || !involvement.isSensitive())
        .map(InvolvementResponse::of)
        .toList();
  }

  private static boolean seesSensitive(ChildRecord.Open child, Caller caller) {
    return caller.onBehalfOf() == null
        && caller.account().plays(Role.MANAGEMENT_TEAM)
        && caller.account().worksFor(child.responsible());
  }

  private static @Nullable String date(@Nullable DateOfBirth birth) {
    return birth == null ? null : birth.date().toString();
  }

  private static @Nullable Boolean estimated(@Nullable DateOfBirth birth) {
    return (birth != null && birth.estimated()) ? Boolean.TRUE : null;
  }
}
