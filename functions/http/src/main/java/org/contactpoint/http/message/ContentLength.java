package org.contactpoint.http.message;

import java.util.regex.Pattern;

/** How large a request itself says that its body is (RFC 9110, §8.6). */
public final class ContentLength {
  private static final Pattern NUMBER = Pattern.compile("0*([0-9]{1,9})");

  private ContentLength() {}

  /** Whether it says more than is read, or no number, so that the body is not waited for. */
  public static boolean isTooLarge(Headers headers) {
    return !headers.all("Content-Length").stream().allMatch(ContentLength::fits);
  }

  private static boolean fits(String length) {
    var number = NUMBER.matcher(length.strip());
    return number.matches() && Integer.parseInt(number.group(1)) <= RequestBody.LARGEST;
  }
}
