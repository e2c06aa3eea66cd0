package org.contactpoint.uploads.wiring;

import java.time.Duration;
import java.util.Map;

/**
 * Where uploads stand.
 *
 * @param bucket of the files
 * @param queueUrl of the messages
 * @param budget how long one message is worked on before the rest is left to another
 * @param feedAccounts the feed account of each authority, by its code, for files that come
 *     unannounced; an authority that is missing here acts as its code and {@code .feed}
 */
public record UploadsSettings(
    String bucket, String queueUrl, Duration budget, Map<String, String> feedAccounts) {
  public UploadsSettings {
    feedAccounts = Map.copyOf(feedAccounts);
  }
}
