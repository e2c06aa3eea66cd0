package org.contactpoint.http.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Face;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.identity.DateOfBirth;
import org.jspecify.annotations.Nullable;

/**
 * A merge in which a shielded child takes part, with the face of both children and nothing else of
 * them (rules §6).
 *
 * @param status the code of its state: whether it or its undoing is proposed, or done
 * @param proposedAt when the present state was proposed, absent where that was not noted
 * @param into the record that stays
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MergeViewResponse(
    String mergeId,
    String status,
    String reason,
    @Nullable String proposedAt,
    ChildFace into,
    ChildFace duplicate) {

  /** One of the two, by name, birthday and gender. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ChildFace(
      String childId,
      String givenName,
      String familyName,
      @Nullable String dateOfBirth,
      String gender,
      boolean shielded) {

    private static ChildFace of(ChildRecord record) {
      return switch (record) {
        case ChildRecord.Open open -> of(open, open.face(), false);
        case ChildRecord.Shielded hidden -> of(hidden, hidden.face(), true);
        case ChildRecord.Merged ignored ->
            throw new IllegalStateException("a pointer has no face of its own");
      };
    }

    private static ChildFace of(ChildRecord record, Face face, boolean shielded) {
      DateOfBirth birth = face.dateOfBirth();
      return new ChildFace(
          record.id().value(),
          NameResponse.text(face.name().given()),
          NameResponse.text(face.name().family()),
          birth == null ? null : birth.date().toString(),
          face.gender().code(),
          shielded);
    }

    @Override
    public String toString() {
      return "ChildFace[redacted]";
    }
  }

  /** The merge of these two records. */
  public static MergeViewResponse of(Merge merge, ChildRecord into, ChildRecord duplicate) {
    return new MergeViewResponse(
        merge.id(),
        merge.state().code(),
        merge.reason(),
        merge.proposedAt() == null ? null : String.valueOf(merge.proposedAt()),
        ChildFace.of(into),
        ChildFace.of(duplicate));
  }

  @Override
  public String toString() {
    return "MergeViewResponse[redacted]";
  }
}
