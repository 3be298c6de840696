import { build } from 'vite';
import react from '@vitejs/plugin-react';
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
const conf = {base:'./', worker:{format:'es'}, build:{target:'es2022'}};
await build({ ...conf, configFile:false, root:'/work/wt/curves', logLevel:'error', build:{...conf.build, outDir:'/tmp/sizes-out', emptyOutDir:true}, plugins:[react(), {name:'s', generateBundle(o,b){
 const chunks=Object.values(b).filter(c=>c.type==='chunk');
 const entry=chunks.find(c=>c.isEntry && c.name==='index')??chunks.find(c=>c.isEntry);
 const seen=new Set(); const walk=f=>{if(seen.has(f))return;seen.add(f);for(const i of b[f].imports)if(b[i])walk(i)}; walk(entry.fileName);
 const t={};
 for(const f of seen){ const c=b[f]; console.log(f, c.code.length, gzipSync(c.code).length);
  for(const [m,i] of Object.entries(c.modules)){ const k=m.includes('node_modules')? m.split('node_modules/').pop().split('/').slice(0,m.includes('@base-ui')?4:2).join('/') : m.replace('/work/wt/curves/',''); t[k]=(t[k]??0)+(i.renderedLength??i.code?.length??0);} }
 for(const [k,v] of Object.entries(t).sort((a,b)=>b[1]-a[1]).slice(0,90)) console.log(v,k);
}}]});
