package org.contactpoint.uploads.web;

import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.upload.Upload;

/**
 * A step that a source takes with its upload.
 *
 * @param upload as it was read
 * @param repeat whether the request is the repeat of one that was answered
 * @param answer remembers the answer for a repeat of the request
 */
record MoveUploadCommand(
    Actor actor, Upload upload, UploadMove move, boolean repeat, Change.AnswerRemembered answer) {}
