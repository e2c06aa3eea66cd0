package org.contactpoint.infrastructure.construct.key;

import java.util.List;

/**
 * What AWS documents that a service needs of a customer's key, each action by its own name: where
 * its documents write {@code kms:ReEncrypt*} or {@code kms:GenerateDataKey*}, the two actions that
 * the star stands for.
 */
public final class KeyActions {
  /**
   * Of whoever works with data through a service that closes them under the key: all but grants.
   */
  public static final List<String> OPEN_AND_CLOSE =
      List.of(
          "kms:Decrypt",
          "kms:DescribeKey",
          "kms:Encrypt",
          "kms:GenerateDataKey",
          "kms:GenerateDataKeyWithoutPlaintext",
          "kms:ReEncryptFrom",
          "kms:ReEncryptTo");

  /** The same in a call that names what it opens; describing a key names nothing. */
  public static final List<String> OF_NAMED_DATA =
      OPEN_AND_CLOSE.stream().filter(action -> !action.equals("kms:DescribeKey")).toList();

  /** Of a service that puts messages or files under the key, and takes them out again. */
  static final List<String> DATA_KEYS =
      List.of(
          "kms:Decrypt",
          "kms:DescribeKey",
          "kms:GenerateDataKey",
          "kms:GenerateDataKeyWithoutPlaintext");

  private KeyActions() {}
}
