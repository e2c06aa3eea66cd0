package org.contactpoint.portal.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What a browser may do with the document: show it with the one style sheet that is in it, and
 * nothing else (Content Security Policy, level 3).
 */
final class PagePolicy {
  private static final String BEGIN = "<style>";
  private static final String END = "</style>";

  private PagePolicy() {}

  static String of(byte[] document) {
    return "default-src 'none'; style-src "
        + style(new String(document, StandardCharsets.UTF_8))
        + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";
  }

  private static String style(String page) {
    int begin = page.indexOf(BEGIN);
    int end = page.indexOf(END, begin);
    if (begin < 0 || end < 0) {
      return "'none'";
    }
    byte[] style = page.substring(begin + BEGIN.length(), end).getBytes(StandardCharsets.UTF_8);
    return "'sha256-" + Base64.getEncoder().encodeToString(digest(style)) + "'";
  }

  private static byte[] digest(byte[] style) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(style);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
