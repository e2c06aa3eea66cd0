/**
 * What the law and the service rules say about children, practitioners and access; {@code
 * docs/rules.md} lists these rules. It knows no framework and no cloud, so that a rule can be read
 * and tested on its own.
 *
 * <p>The packages have no cycles; a house rule checks it. From the bottom up:
 *
 * <ul>
 *   <li>fields: {@code value}, {@code name}, {@code identity}, {@code whereabouts}, {@code carer}
 *   <li>people and time: {@code access}, {@code calendar}, {@code vetting}, {@code involvement}
 *   <li>the trail: {@code audit}
 *   <li>records: {@code source}, then {@code child}
 *   <li>finding and comparing: {@code comparison}, {@code index}, {@code scoring}, {@code search}
 *   <li>files: {@code upload}, {@code linkage}
 *   <li>hiding: {@code shielding}, {@code emergency}
 *   <li>changing and disclosing: {@code commit}, {@code disclosure}
 * </ul>
 */
@NullMarked
package org.contactpoint.domain;

import org.jspecify.annotations.NullMarked;
