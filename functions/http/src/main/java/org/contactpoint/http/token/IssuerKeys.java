package org.contactpoint.http.token;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

/** Where the public keys of the issuer come from: its published set, or the local issuer itself. */
public record IssuerKeys(JWKSource<SecurityContext> source) {}
