package org.contactpoint.http.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.audit.AboutChildren;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;

/**
 * A record as this viewer may see it; what they may not see is absent, not empty.
 *
 * <p>More than ten components, because they are the members of the answer's JSON, one for one.
 *
 * @param status {@code active}, {@code died}, or {@code archived}
 * @param otherSpellings the names by which sources know the child now and that are not among the
 *     names, those of most sources first; absent where the child is shielded and there is no
 *     emergency
 * @param dateOfBirthEstimated true for an estimate, else absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChildRecordResponse(
    String childId,
    String status,
    boolean shielded,
    List<NameResponse> names,
    @Nullable List<SpellingResponse> otherSpellings,
    @Nullable String dateOfBirth,
    @Nullable Boolean dateOfBirthEstimated,
    String gender,
    @Nullable String council,
    @Nullable AddressResponse address,
    @Nullable List<CarerResponse> carers,
    @Nullable List<InvolvementResponse> involvements,
    @Nullable Boolean sensitiveServiceExists)
    implements AboutChildren {

  @Override
  public Set<ContactPointId> children() {
    return Set.of(new ContactPointId(childId));
  }

  /** The same record, marked as archived (rules §9). */
  public ChildRecordResponse archived() {
    return new ChildRecordResponse(
        childId,
        "archived",
        shielded,
        names,
        otherSpellings,
        dateOfBirth,
        dateOfBirthEstimated,
        gender,
        council,
        address,
        carers,
        involvements,
        sensitiveServiceExists);
  }

  @Override
  public String toString() {
    return "ChildRecordResponse[redacted]";
  }
}
