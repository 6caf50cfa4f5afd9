// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { DirectoryEntry } from '@draaiboek/api';
import type { ReactElement } from 'react';
import { findChannelAddress } from './channel-address.js';

interface ChannelsProps extends Pick<DirectoryEntry, 'channels'> {
  /** Nobody should be led to an address that nobody has checked for a year. */
  readonly linked: boolean;
}

/** The ways to reach somebody, each on a line of its own. */
export function Channels({ channels, linked }: ChannelsProps): ReactElement {
  return (
    <ul className="dr-plain-list">
      {channels.map((channel) => (
        <li key={channel.id}>
          <Channel address={linked ? findChannelAddress(channel) : undefined} words={channel.value} />
        </li>
      ))}
    </ul>
  );
}

interface ChannelProps {
  readonly address: string | undefined;
  readonly words: string;
}

function Channel({ address, words }: ChannelProps): ReactElement {
  if (address === undefined) return <>{words}</>;
  return (
    <a className="nl-link" href={address} rel="noreferrer">
      {words}
    </a>
  );
}
