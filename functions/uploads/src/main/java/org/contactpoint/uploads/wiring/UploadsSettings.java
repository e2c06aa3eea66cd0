package org.contactpoint.uploads.wiring;

/**
 * Where uploads are stored and queued.
 *
 * @param bucket of the files
 * @param queueUrl of the messages
 */
public record UploadsSettings(String bucket, String queueUrl) {}
