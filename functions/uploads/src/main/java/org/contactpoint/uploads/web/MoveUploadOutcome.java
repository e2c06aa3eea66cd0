package org.contactpoint.uploads.web;

import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.upload.Upload;

/** What came of a step with an upload. */
sealed interface MoveUploadOutcome {

  /** It was taken; this is the upload now. */
  record Moved(Disclosed<Upload> upload) implements MoveUploadOutcome {}

  /** The upload is not in a state for it. */
  record OutOfTurn() implements MoveUploadOutcome {}

  /** Nothing was written, and why. */
  record NotCommitted(Commits.Outcome why) implements MoveUploadOutcome {}
}
