package org.contactpoint.registration.correct;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contactpoint.domain.child.Correction;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.source.Part;
import org.contactpoint.http.problem.Fields;
import org.contactpoint.http.record.ReadOnlyMembers;
import org.contactpoint.registration.form.AddressRequest;
import org.contactpoint.registration.form.CarerRequest;
import org.contactpoint.registration.form.ChildForm;
import org.contactpoint.registration.form.IdentifierRequest;
import org.contactpoint.registration.form.NameRequest;
import org.contactpoint.registration.form.ShownInvolvement;
import org.contactpoint.registration.form.ShownSpelling;
import org.jspecify.annotations.Nullable;

/**
 * The body of a correction, a merge patch (RFC 7396): a part that is left out stays as it is, one
 * that is null is taken away.
 *
 * <p>More than ten components, because they are the members of the view, which may be sent back.
 *
 * @param childId read-only, as are {@code status}, {@code shielded}, {@code council}, {@code
 *     otherSpellings}, {@code involvements} and {@code sensitiveServiceExists}
 */
public record CorrectChildRequest(
    @Nullable List<NameRequest> names,
    @Nullable String dateOfBirth,
    @Nullable Boolean dateOfBirthEstimated,
    @Nullable Gender gender,
    @Nullable AddressRequest address,
    @Nullable List<CarerRequest> carers,
    @Nullable List<IdentifierRequest> identifiers,
    @Nullable String childId,
    @Nullable String status,
    @Nullable Boolean shielded,
    @Nullable String council,
    @Nullable List<ShownSpelling> otherSpellings,
    @Nullable List<ShownInvolvement> involvements,
    @Nullable Boolean sensitiveServiceExists) {

  private static final String NAMES = "names";
  private static final String BIRTH = "dateOfBirth";
  private static final String ESTIMATED = "dateOfBirthEstimated";
  private static final String GENDER = "gender";

  /**
   * What the patch says (RFC 7396); what it may not say is noted in the fields.
   *
   * @param nulls the members that are null and not left out
   */
  Correction read(Fields fields, Set<String> nulls, LocalDate today) {
    refuse(fields, nulls, NAMES, "can't be taken away: a record has a name");
    refuse(fields, nulls, GENDER, "can't be taken away: say unknown");
    refuse(fields, nulls, "address.status", "can't be taken away: say no-known");
    boolean estimateAlone =
        dateOfBirth == null
            && !nulls.contains(BIRTH)
            && (dateOfBirthEstimated != null || nulls.contains(ESTIMATED));
    if (estimateAlone) {
      fields.refuse(ESTIMATED, "goes with dateOfBirth");
    }
    return new ChildForm(
            names,
            dateOfBirth,
            dateOfBirthEstimated,
            gender,
            address,
            carers,
            nulls.contains("identifiers") ? List.of() : identifiers)
        .read(fields, today)
        .takingAway(takenAway(nulls))
        .leaving(address == null ? Set.of() : address.leftOut(nulls));
  }

  /**
   * What it sends back of the members that a correction can't change.
   *
   * @param nulls the members that are null and not left out
   */
  ReadOnlyMembers readOnly(Set<String> nulls) {
    Map<String, @Nullable Object> members = new HashMap<>();
    members.put("childId", childId);
    members.put("status", status);
    members.put("shielded", shielded);
    members.put("council", council);
    members.put("otherSpellings", ShownSpelling.members(otherSpellings));
    members.put("involvements", ShownInvolvement.members(involvements));
    members.put("sensitiveServiceExists", sensitiveServiceExists);
    members.put("address.asOf", address == null ? null : address.asOf());
    return ReadOnlyMembers.of(members, nulls);
  }

  private static void refuse(Fields fields, Set<String> nulls, String field, String reason) {
    if (nulls.contains(field)) {
      fields.refuse(field, reason);
    }
  }

  private Set<Part> takenAway(Set<String> nulls) {
    Set<Part> parts = EnumSet.noneOf(Part.class);
    take(parts, Part.DATE_OF_BIRTH, nulls.contains(BIRTH));
    take(parts, Part.GENDER, gender == Gender.UNKNOWN);
    take(parts, Part.ADDRESS, nulls.contains("address"));
    take(parts, Part.CARERS, nulls.contains("carers"));
    return parts;
  }

  private static void take(Set<Part> parts, Part part, boolean taken) {
    if (taken) {
      parts.add(part);
    }
  }

  @Override
  public String toString() {
    return "CorrectChildRequest[redacted]";
  }
}
