package org.contactpoint.shielding.callback;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of wishes. */
public record CallBacksResponse(List<CallBackItem> items, @Nullable String cursor) {}
