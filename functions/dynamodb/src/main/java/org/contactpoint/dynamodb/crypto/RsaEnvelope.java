package org.contactpoint.dynamodb.crypto;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.spec.MGF1ParameterSpec;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;

/** RSA-OAEP with SHA-256 for the mask as well (RFC 8017, §7.1), around a key of one message. */
final class RsaEnvelope {
  static final String NOT_DECRYPTED =
      "the bytes were changed, moved or encrypted under another key";

  private static final String ALGORITHM = "RSA/ECB/OAEPPadding";
  private static final OAEPParameterSpec SHA_256 =
      new OAEPParameterSpec(
          "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);

  private RsaEnvelope() {}

  static byte[] run(int mode, Key key, byte[] bytes) {
    try {
      Cipher cipher = Cipher.getInstance(ALGORITHM);
      cipher.init(mode, key, SHA_256);
      return cipher.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(NOT_DECRYPTED, e);
    }
  }
}
