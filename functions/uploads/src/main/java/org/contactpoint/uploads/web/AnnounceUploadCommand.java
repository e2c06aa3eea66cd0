package org.contactpoint.uploads.web;

import java.util.Optional;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.commit.PendingAnswer;
import org.contactpoint.domain.source.Source;

/**
 * A file that a source will send.
 *
 * @param account who announces it
 * @param first the upload that the first request was answered with, empty where this is the first
 * @param answer what is remembered for a repeat of the request, with the upload's id
 */
record AnnounceUploadCommand(
    Actor actor,
    AccountId account,
    Source source,
    AnnouncedFile file,
    Optional<String> first,
    PendingAnswer answer) {}
