// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** All style sheets, in the order in which they may overrule one another: fonts, tokens, components, our layout. */
import '@fontsource/fira-sans/400.css';
import '@fontsource/fira-sans/600.css';
import '@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css';
import './theme.css';
import '@utrecht/root-css/dist/index.css';
import '@utrecht/alert-css/dist/index.css';
import '@utrecht/form-field-css/dist/index.css';
import '@utrecht/form-label-css/dist/index.css';
import '@utrecht/textbox-css/dist/index.css';
import '@utrecht/textarea-css/dist/index.css';
import '@utrecht/select-css/dist/index.css';
import '@utrecht/table-css/dist/index.css';
import '@nl-design-system-candidate/button-css/button.css';
import '@nl-design-system-candidate/heading-css/heading.css';
import '@nl-design-system-candidate/link-css/link.css';
import '@nl-design-system-candidate/paragraph-css/paragraph.css';
import '@nl-design-system-candidate/data-badge-css/data-badge.css';
import '@nl-design-system-candidate/skip-link-css/skip-link.css';
import './layout.css';
import './parts.css';
import './forms.css';
import './case.css';
