package org.contactpoint.uploads.web;

import java.util.Map;
import org.contactpoint.uploads.store.StoredFiles;

/**
 * What a browser posts the file with, and until when.
 *
 * @param fields of the form, to be sent before the file
 */
public record UploadFormResponse(
    String uploadId, String action, Map<String, String> fields, String expires) {

  static UploadFormResponse of(AnnounceUploadOutcome.Announcement<StoredFiles.Form> announcement) {
    StoredFiles.Form form = announcement.way();
    return new UploadFormResponse(
        announcement.upload().id(),
        form.action().toString(),
        form.fields(),
        form.expires().toString());
  }
}
