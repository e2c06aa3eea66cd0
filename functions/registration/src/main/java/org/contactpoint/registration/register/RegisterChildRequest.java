package org.contactpoint.registration.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contactpoint.domain.identity.Gender;
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
 * The body of a registration.
 *
 * <p>More than ten components, because a view of another child may be sent with what differs.
 *
 * @param distinctFrom children who look alike and are known to be others, twins above all
 * @param status read-only, as are {@code shielded}, {@code council}, {@code otherSpellings}, {@code
 *     involvements} and {@code sensitiveServiceExists}: they stand as the new record will show them
 */
public record RegisterChildRequest(
    List<NameRequest> names,
    @Nullable String dateOfBirth,
    @Nullable Boolean dateOfBirthEstimated,
    @Nullable Gender gender,
    @Nullable AddressRequest address,
    @Nullable List<CarerRequest> carers,
    @Nullable List<IdentifierRequest> identifiers,
    @Nullable List<String> distinctFrom,
    @Nullable String status,
    @Nullable Boolean shielded,
    @Nullable String council,
    @Nullable List<ShownSpelling> otherSpellings,
    @Nullable List<ShownInvolvement> involvements,
    @Nullable Boolean sensitiveServiceExists) {

  ChildForm form() {
    return new ChildForm(
        names, dateOfBirth, dateOfBirthEstimated, gender, address, carers, identifiers);
  }

  /** What it sends of the members that a registration can't choose. */
  ReadOnlyMembers readOnly() {
    Map<String, @Nullable Object> members = new HashMap<>();
    members.put("status", status);
    members.put("shielded", shielded);
    members.put("council", council);
    members.put("otherSpellings", ShownSpelling.members(otherSpellings));
    members.put("involvements", ShownInvolvement.members(involvements));
    members.put("sensitiveServiceExists", sensitiveServiceExists);
    return ReadOnlyMembers.of(members, Set.of());
  }

  @Override
  public String toString() {
    return "RegisterChildRequest[redacted]";
  }
}
