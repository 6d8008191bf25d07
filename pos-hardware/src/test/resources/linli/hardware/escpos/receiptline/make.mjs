// Makes the .bin files beside it: what another program, receiptline 4.0.4 (npm, Apache-2.0), sends to
// a printer for the receipts in the .txt files, on both papers. Run once, by hand:
//   npm install receiptline@4.0.4 && node make.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import receiptline from 'receiptline';

const folder = dirname(fileURLToPath(import.meta.url));

const markup = line => {
    const [kind, ...text] = line.split('\t');
    switch (kind) {
        case 'title': return `{width:*}\n^^^${text[0]}`;
        case 'centre': return `{width:*}\n${text[0]}`;
        case 'line': return `{width:*}\n|${text[0]}`;
        case 'rule': return '{width:*}\n-';
        case 'pair': return `{width:*,12}\n${text[0]} | ${text[1]}`;
        case 'double': return `{width:*,20}\n^^^${text[0]} | ^^^${text[1]}`;
        case 'qr': return `{code:${text[0]};option:qrcode,4,m}`;
        case 'cut': return '=';
        default: throw new Error(line);
    }
};

for (const name of ['sale', 'pickup']) {
    const lines = readFileSync(join(folder, `${name}.txt`), 'utf8').trim().split('\n');
    for (const [paper, cpl] of [['58', 32], ['80', 48]]) {
        const printer = { cpl, encoding: 'gb18030', command: 'escpos', cutting: false };
        const commands = receiptline.transform(lines.map(markup).join('\n'), printer);
        writeFileSync(join(folder, `${name}-${paper}.bin`), Buffer.from(commands, 'binary'));
    }
}
