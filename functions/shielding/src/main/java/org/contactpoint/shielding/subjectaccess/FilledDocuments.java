package org.contactpoint.shielding.subjectaccess;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
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
  private final Clock clock;

  FilledDocuments(WholeRecords records, Shields shields, LooksOfTrail looks, Clock clock) {
    this.records = records;
    this.shields = shields;
    this.looks = looks;
    this.clock = clock;
  }

  /** The document for a team that took the request or holds the shield; empty for no record. */
  Optional<AccessDocument> of(AccessCase asked, Caller caller) {
    return switch (asked.record()) {
      case null -> Optional.empty();
      case ChildRecord.Open open ->
          Optional.of(
              asked.mayTellAll()
                  ? whole(
                      asked, open.statements(), open.view(), open.responsible(), asked.numbers())
                  : face(asked, open, open.face()));
      case ChildRecord.Shielded shielded ->
          Optional.of(
              asked.isHeldBy(caller) && asked.mayTellAll()
                  ? records
                      .of(shielded)
                      .map(
                          behind ->
                              whole(
                                  asked,
                                  behind.statements(),
                                  ChildView.of(behind.statements(), shielded.face().name()),
                                  behind.responsible(),
                                  Stream.concat(asked.numbers(), behind.children().stream())))
                      .orElseGet(() -> face(asked, shielded, shielded.face()))
                  : face(asked, shielded, shielded.face()));
    };
  }

  private AccessDocument face(AccessCase asked, ChildRecord.Surviving record, Face face) {
    LooksOfTrail.Found found =
        looks.before(beforeAnyShield(asked, record), List.of(asked.request().child()));
    return new FaceDocument(heading(asked), Named.of(face), found.masked(), found.more());
  }

  /** What came after a shield was opened is never told, whether it hides still or not. */
  private Instant beforeAnyShield(AccessCase asked, ChildRecord.Surviving record) {
    Instant released = releasedAt(asked.request());
    return shields
        .newestOf(record.id())
        .map(Shield::openedAt)
        .filter(released::isAfter)
        .orElse(released);
  }

  private AccessDocument whole(
      AccessCase asked,
      List<Statement> statements,
      ChildView view,
      Authority responsible,
      Stream<ContactPointId> numbers) {
    LooksOfTrail.Found found =
        looks.before(releasedAt(asked.request()), numbers.distinct().toList());
    ToldFacts told = new ToldFacts(asked.request().requester().kind());
    return new WholeDocument(
        heading(asked),
        Named.of(view),
        ToldFacts.otherNames(view),
        responsible,
        ToldFacts.home(view),
        told.carers(view),
        told.services(view),
        ToldFacts.numbers(view),
        told.sources(statements),
        new WholeDocument.Looks(looks.placed(found), found.more()));
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
