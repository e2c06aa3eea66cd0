package org.contactpoint.uploads.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of uploads. */
public record UploadsResponse(List<UploadResponse> items, @Nullable String cursor) {}
