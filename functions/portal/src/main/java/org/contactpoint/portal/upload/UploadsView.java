package org.contactpoint.portal.upload;

import java.util.List;
import org.contactpoint.portal.page.ListPlace;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of files.
 *
 * @param place where it begins
 * @param cursor of the next page, null for the last
 * @param message what has just been done, null for nothing
 */
public record UploadsView(
    List<UploadFile> files, ListPlace place, @Nullable String cursor, @Nullable String message) {
  public UploadsView {
    files = List.copyOf(files);
  }

  /** The page of the API. */
  record Listed(List<UploadFile> items, @Nullable String cursor) {
    UploadsView at(ListPlace place, @Nullable String message) {
      return new UploadsView(items, place, cursor, message);
    }
  }
}
