package org.contactpoint.local.store;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.SignatureException;
import java.text.ParseException;
import org.contactpoint.audit.archive.Signing;
import org.contactpoint.local.setting.DataFolder;

/**
 * Signs seals of the trail as the cloud does (ECDSA on P-256 with SHA-256, FIPS 186-5), with a key
 * that is drawn once and kept in a file that only its owner may read.
 */
public final class FileSigning implements Signing {
  private static final String ALGORITHM = "SHA256withECDSA";

  private final ECKey key;

  public FileSigning(DataFolder folder) {
    this.key = parsed(folder.secret("seals.jwk", FileSigning::fresh));
  }

  private static byte[] fresh() {
    try {
      ECKey key = new ECKeyGenerator(Curve.P_256).generate();
      return key.toJSONString().getBytes(StandardCharsets.UTF_8);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ECKey parsed(byte[] jwk) {
    try {
      return ECKey.parse(new String(jwk, StandardCharsets.UTF_8));
    } catch (ParseException e) {
      throw new IllegalStateException("the key of the seals in the data folder is damaged", e);
    }
  }

  @Override
  public byte[] sign(byte[] message) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key.toECPrivateKey());
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException | JOSEException e) {
      throw new IllegalStateException("the seal can't be signed", e);
    }
  }

  @Override
  public boolean isSigned(byte[] message, byte[] signed) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(key.toECPublicKey());
      signature.update(message);
      return signature.verify(signed);
    } catch (SignatureException e) {
      return false;
    } catch (GeneralSecurityException | JOSEException e) {
      throw new IllegalStateException("the seal can't be verified", e);
    }
  }

  @Override
  public String toString() {
    return "FileSigning[redacted]";
  }
}
