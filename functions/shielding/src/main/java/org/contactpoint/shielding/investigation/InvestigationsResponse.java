package org.contactpoint.shielding.investigation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of investigations. */
public record InvestigationsResponse(List<InvestigationResponse> items, @Nullable String cursor) {}
