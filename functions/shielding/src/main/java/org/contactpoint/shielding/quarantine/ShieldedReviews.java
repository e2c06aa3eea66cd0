package org.contactpoint.shielding.quarantine;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Face;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.comparison.NameComparison;
import org.contactpoint.domain.linkage.MatchCandidate;
import org.contactpoint.domain.linkage.MatchRow;
import org.contactpoint.domain.scoring.Evidence;
import org.contactpoint.domain.shielding.HiddenFacts;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.upload.QuarantinedRow;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.request.AuthorisedRequest;
import org.contactpoint.http.shielding.DecisionResponse;
import org.contactpoint.http.shielding.QuarantinedReviews;
import org.contactpoint.http.shielding.ReviewDecision;
import org.contactpoint.http.shielding.ReviewItem;
import org.jspecify.annotations.Nullable;

/**
 * The rows that look like shielded children, for the child's team. The team judges by name,
 * birthday, gender and identifier; where the row's sender has the child live is not shown, nor
 * whether it agrees.
 */
@Singleton
final class ShieldedReviews implements QuarantinedReviews {
  private static final String REVIEW = "reviewId";
  private static final String LOOKS_SHIELDED = "looks-like-a-shielded-child";
  private static final String DEALT_WITH_OPENLY = "look-alike-dealt-with-openly";
  private static final Set<String> JUDGED_BY =
      Set.of("given-name", "family-name", "date-of-birth", "gender", "identifier");

  private final QuarantinedRows rows;
  private final DecideQuarantinedRow decideRow;
  private final HiddenFacts hidden;
  private final MatchRow matching;
  private final ComparableWords words;

  ShieldedReviews(
      QuarantinedRows rows,
      DecideQuarantinedRow decideRow,
      HiddenFacts hidden,
      ComparableWords words) {
    this.rows = rows;
    this.decideRow = decideRow;
    this.hidden = hidden;
    this.words = words;
    this.matching = new MatchRow(new NameComparison(words));
  }

  @Override
  public Page page(AuthorisedRequest request, @Nullable String after, int limit) {
    QuarantinedRows.Page page = rows.page(request.caller(), after, limit);
    List<ContactPointId> shown =
        page.rows().stream().map(QuarantinedRow::child).distinct().toList();
    return new Page(page.rows().stream().map(this::item).toList(), shown, page.next());
  }

  private ReviewItem item(QuarantinedRow row) {
    List<ReviewItem.Candidate> candidates =
        switch (rows.childOf(row).orElse(null)) {
          case ChildRecord.Shielded child ->
              List.of(candidate(row, child.face(), child.id(), hidden.of(child.id())));
          case ChildRecord.Open child ->
              List.of(candidate(row, child.face(), child.id(), child.statements()));
          case null -> List.of();
        };
    return ReviewItem.of(
        row.reviewId(),
        row.upload(),
        row.row(),
        row.notice() ? DEALT_WITH_OPENLY : LOOKS_SHIELDED,
        row.since(),
        candidates);
  }

  private ReviewItem.Candidate candidate(
      QuarantinedRow row, Face face, ContactPointId id, List<Statement> statements) {
    Evidence evidence =
        matching.evidence(row.row().facts(), MatchCandidate.of(id, face, statements, words));
    return new ReviewItem.Candidate(
        id.value(),
        ReviewItem.Person.of(face.name(), face.dateOfBirth(), face.gender()),
        null,
        null,
        evidence.items().stream().filter(item -> JUDGED_BY.contains(item.field())).toList());
  }

  @Override
  public Answer decide(
      AuthorisedRequest request,
      String reviewId,
      ReviewDecision decision,
      @Nullable String childId,
      @Nullable String reason) {
    return answer(
        decideRow.handle(
            new DecideQuarantinedRowCommand(
                request.caller(),
                request.actor(),
                reviewId,
                decision,
                childId,
                reason,
                request.remember(200, Map.of(REVIEW, reviewId)))));
  }

  private static Answer answer(QuarantineOutcome outcome) {
    return switch (outcome) {
      case QuarantineOutcome.Decided decided ->
          Answer.ok(decided.decision().map(DecisionResponse::of));
      case QuarantineOutcome.NoSuchRow ignored -> Answer.notFound();
      case QuarantineOutcome.NotTheCandidate ignored ->
          Answer.invalid("childId", "must be one of the candidates");
      case QuarantineOutcome.NotCommitted not ->
          Answer.of(not.why(), committed -> Answer.noContent());
    };
  }
}
