package org.contactpoint.uploads.web;

import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.uploads.store.StoredFiles;

/** What came of announcing a file. */
sealed interface AnnounceUploadOutcome {

  /** The upload is announced; its file may be sent. */
  record Expected(Disclosed<Announcement> announcement) implements AnnounceUploadOutcome {}

  /** Nothing was written, and why. */
  record NotCommitted(Commits.Outcome why) implements AnnounceUploadOutcome {}

  /** The upload, and where its file goes. */
  record Announcement(Upload upload, StoredFiles.Announced target) {}
}
