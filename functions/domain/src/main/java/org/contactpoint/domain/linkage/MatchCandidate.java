package org.contactpoint.domain.linkage;

import java.util.List;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.ChildView;
import org.contactpoint.domain.child.Face;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.comparison.NumberMark;
import org.contactpoint.domain.comparison.Traits;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.value.ContactPointId;

/**
 * A child with which rows are compared: everything that any of its sources says now, since a child
 * that moved or was misspelt by one is still the same child.
 *
 * @param statements none of a child of whom only a search entry was read
 */
public record MatchCandidate(ContactPointId id, Traits traits, List<Statement> statements) {

  /** An open record. */
  public static MatchCandidate of(ChildRecord.Open open, ComparableWords words) {
    return new MatchCandidate(open.id(), Traits.of(open, words), open.statements());
  }

  /** A child by its face and the hidden statements, for a caller who may read them. */
  public static MatchCandidate of(
      ContactPointId id, Face face, List<Statement> statements, ComparableWords words) {
    ChildView view = ChildView.of(statements, face.name());
    return new MatchCandidate(
        id, Traits.of(view, statements, words).withFace(face, words), statements);
  }

  /** Whether a source says the same number of it as those facts. */
  public boolean sharesNumber(Facts facts) {
    return facts.identifiers().stream().map(NumberMark::of).anyMatch(traits.numbers()::contains);
  }

  @Override
  public String toString() {
    return "Likely[" + id + "]";
  }
}
