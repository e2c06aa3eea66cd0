package org.contactpoint.uploads.web;

import java.util.Map;
import org.contactpoint.uploads.store.StoredFiles;

/** Where the file goes, and until when. */
public record AnnouncedResponse(
    String uploadId, String url, Map<String, String> headers, String expires) {

  static AnnouncedResponse of(
      AnnounceUploadOutcome.Announcement<StoredFiles.Announced> announcement) {
    StoredFiles.Announced target = announcement.way();
    return new AnnouncedResponse(
        announcement.upload().id(),
        target.url().toString(),
        target.headers(),
        target.expires().toString());
  }
}
