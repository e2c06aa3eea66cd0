package org.contactpoint.shielding.listing;

import java.util.List;
import org.contactpoint.shielding.deciding.ShieldResponse;
import org.jspecify.annotations.Nullable;

/** A page of shields. */
public record ShieldsResponse(List<ShieldResponse> items, @Nullable String cursor) {}
