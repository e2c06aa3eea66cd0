package org.contactpoint.shielding.subjectaccess;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.ChildView;
import org.contactpoint.domain.child.Face;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.Shields;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.subjectaccess.Ending;
import org.contactpoint.domain.subjectaccess.SubjectAccessRequest;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.shielding.emergency.WholeRecords;
import org.contactpoint.subjectaccess.document.AccessDocument;
import org.contactpoint.subjectaccess.document.FaceDocument;
import org.contactpoint.subjectaccess.document.Heading;
import org.contactpoint.subjectaccess.document.Named;
import org.contactpoint.subjectaccess.document.WholeDocument;
import org.jspecify.annotations.Nullable;

/**
 * Fills documents with what may be told (rules §8.4): all of an open child's record; of a shielded
 * child's to the team that holds the shield, where two persons said that the requester is on the
 * protected side. Everything else is the face, and what was entered before the shield.
 */
@Singleton
final class FilledDocuments {
  private final WholeRecords records;
  private final Shields shields;
  private final LooksOfTrail looks;
  private final FactsDigest digests;
  private final Clock clock;

  FilledDocuments(
      WholeRecords records, Shields shields, LooksOfTrail looks, FactsDigest digests, Clock clock) {
    this.records = records;
    this.shields = shields;
    this.looks = looks;
    this.digests = digests;
    this.clock = clock;
  }

  /**
   * A document with what it is compared by.
   *
   * @param told the digest of all that it tells of the record, null for the face
   */
  record Filled(AccessDocument document, @Nullable String told) {

    /** Whether it tells what was to be told at the release; the face always does. */
    boolean isAsReleased(Ending ending) {
      return told == null || told.equals(ending.told());
    }
  }

  /** What a whole document is made of. */
  private record Held(
      List<Statement> statements,
      ChildView view,
      Authority responsible,
      List<ContactPointId> numbers) {}

  /** The document for a team that took the request or holds the shield; empty for no record. */
  Optional<Filled> of(AccessCase asked, Caller caller) {
    ChildRecord.Surviving record = asked.record();
    return record == null
        ? Optional.empty()
        : Optional.of(
            Optional.of(asked)
                .filter(found -> mayTellAll(found, record, caller))
                .flatMap(this::held)
                .map(held -> whole(asked, held))
                .orElseGet(() -> new Filled(face(asked, record), null)));
  }

  /**
   * The digest of what a whole document would tell now, empty where nothing is held. It is made
   * whatever the reviewers said, so that the work does not tell it.
   */
  Optional<String> digest(AccessCase asked) {
    return held(asked).map(held -> digests.of(document(asked, held, told(asked, held))));
  }

  /** An archived record is told whole by the council that answers for it alone (rules §9). */
  private boolean mayTellAll(AccessCase asked, ChildRecord.Surviving record, Caller caller) {
    return asked.mayTellAll()
        && switch (record) {
          case ChildRecord.Open open ->
              !open.isArchived(London.today(clock))
                  || caller.account().worksFor(open.responsible());
          case ChildRecord.Shielded ignored -> asked.isHeldBy(caller);
        };
  }

  private Optional<Held> held(AccessCase asked) {
    return switch (asked.record()) {
      case null -> Optional.empty();
      case ChildRecord.Open open ->
          Optional.of(
              new Held(
                  open.statements(), open.view(), open.responsible(), asked.numbers().toList()));
      case ChildRecord.Shielded shielded ->
          records
              .of(shielded)
              .map(
                  behind ->
                      new Held(
                          behind.statements(),
                          ChildView.of(behind.statements(), shielded.face().name()),
                          behind.responsible(),
                          Stream.concat(asked.numbers(), behind.children().stream())
                              .distinct()
                              .toList()));
    };
  }

  /** An open child's document is made by the council that took the request alone. */
  private static ToldFacts told(AccessCase asked, Held held) {
    SubjectAccessRequest request = asked.request();
    return new ToldFacts(
        request.requester().kind(),
        !asked.isShielded() && held.responsible().equals(request.receipt().by()));
  }

  private Filled whole(AccessCase asked, Held held) {
    ToldFacts told = told(asked, held);
    ToldBodies bodies =
        told.tellsSensitive() ? ToldBodies.ALL : ToldBodies.of(told.services(held.view()).listed());
    LooksOfTrail.Found found = looks.before(releasedAt(asked.request()), held.numbers());
    return new Filled(
        document(asked, held, told)
            .with(new WholeDocument.Looks(looks.placed(found, bodies), found.more())),
        digests.of(document(asked, held, told)));
  }

  private AccessDocument face(AccessCase asked, ChildRecord.Surviving record) {
    LooksOfTrail.Found found =
        looks.before(beforeAnyShield(asked), List.of(asked.request().child()));
    return new FaceDocument(heading(asked), Named.of(face(record)), found.masked(), found.more());
  }

  /** What came after the first shield was opened is never told, whether it hides still or not. */
  private Instant beforeAnyShield(AccessCase asked) {
    Instant released = releasedAt(asked.request());
    return asked
        .numbers()
        .flatMap(number -> shields.oldestOf(number).stream())
        .map(Shield::openedAt)
        .filter(released::isAfter)
        .min(Comparator.naturalOrder())
        .orElse(released);
  }

  private static Face face(ChildRecord.Surviving record) {
    return switch (record) {
      case ChildRecord.Open open -> open.face();
      case ChildRecord.Shielded shielded -> shielded.face();
    };
  }

  /** The facts, without who looked. */
  private WholeDocument document(AccessCase asked, Held held, ToldFacts told) {
    ChildView view = held.view();
    return new WholeDocument(
        heading(asked),
        Named.of(view),
        ToldFacts.otherNames(view),
        held.responsible(),
        ToldFacts.home(view),
        told.carers(view),
        told.services(view),
        ToldFacts.numbers(view),
        told.sources(held.statements()),
        new WholeDocument.Looks(List.of(), false));
  }

  private Heading heading(AccessCase asked) {
    SubjectAccessRequest request = asked.request();
    return new Heading(
        request.id(),
        request.child(),
        request.requester(),
        request.receipt().on(),
        London.today(clock));
  }

  private static Instant releasedAt(SubjectAccessRequest request) {
    Ending ending = request.ending();
    return ending == null ? request.receipt().enteredAt() : ending.at();
  }
}
