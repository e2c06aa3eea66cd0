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
 * @param bytes how long the file is
 * @param sha256 of the file as it will be sent, in hexadecimal
 * @param first the upload that the first request was answered with, empty where this is the first
 * @param answer what is remembered for a repeat of the request, with the upload's id
 */
record AnnounceUploadCommand(
    Actor actor,
    AccountId account,
    Source source,
    String fileName,
    long bytes,
    String sha256,
    Optional<String> first,
    PendingAnswer answer) {}
