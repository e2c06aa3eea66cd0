package org.contactpoint.local.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.contactpoint.audit.archive.Signing;
import org.contactpoint.local.setting.DataFolder;

/**
 * A signing key in a file that only its owner may read: ECDSA on P-256 with SHA-256 (FIPS 186-5),
 * as in the cloud, where the key never leaves KMS.
 */
public final class FileSigning implements Signing {
  private static final String ALGORITHM = "SHA256withECDSA";

  private final KeyPair pair;

  public FileSigning(DataFolder folder) {
    this.pair = read(folder.secret("sealing-key", FileSigning::fresh));
  }

  private static byte[] fresh() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair drawn = generator.generateKeyPair();
      Base64.Encoder text = Base64.getEncoder();
      String lines =
          text.encodeToString(drawn.getPrivate().getEncoded())
              + "\n"
              + text.encodeToString(drawn.getPublic().getEncoded());
      return lines.getBytes(StandardCharsets.US_ASCII);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java draws keys on P-256", e);
    }
  }

  private static KeyPair read(byte[] file) {
    String[] lines = new String(file, StandardCharsets.US_ASCII).split("\n", -1);
    try {
      KeyFactory keys = KeyFactory.getInstance("EC");
      Base64.Decoder bytes = Base64.getDecoder();
      return new KeyPair(
          keys.generatePublic(new X509EncodedKeySpec(bytes.decode(lines[1]))),
          keys.generatePrivate(new PKCS8EncodedKeySpec(bytes.decode(lines[0]))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the sealing key of the data folder is none", e);
    }
  }

  @Override
  public byte[] sign(byte[] message) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(pair.getPrivate());
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public boolean isSigned(byte[] message, byte[] signed) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(pair.getPublic());
      signature.update(message);
      return signature.verify(signed);
    } catch (SignatureException noSignature) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "FileSigning[redacted]";
  }
}
