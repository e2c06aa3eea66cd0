/**
 * Tests of what the templates must guarantee: each is a claim that a security officer may ask
 * about.
 */
@NullMarked
package org.contactpoint.infrastructure.security;

import org.jspecify.annotations.NullMarked;
