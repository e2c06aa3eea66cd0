package org.contactpoint.uploads.web;

import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.upload.Upload;

/**
 * What came of announcing a file.
 *
 * @param <W> the way by which it is to be sent
 */
sealed interface AnnounceUploadOutcome<W> {

  /** The upload is announced; its file may be sent. */
  record Expected<W>(Disclosed<Announcement<W>> announcement) implements AnnounceUploadOutcome<W> {}

  /** Nothing was written, and why. */
  record NotCommitted<W>(Commits.Outcome why) implements AnnounceUploadOutcome<W> {}

  /** The upload, and how its file is to be sent. */
  record Announcement<W>(Upload upload, W way) {}
}
